//! The paths that a Rust text names, outside its comments and literals.

/// A path with the line on which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    pub path: String,
}

/// Every path of two names or more, `use` trees opened up, in the order of the text.
pub fn found_in(text: &str) -> Vec<Found> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].text == "use" {
            at = use_tree(&tokens, at + 1, "", &mut found);
        } else if is_name(&tokens[at].text) {
            let (path, line) = (&mut String::new(), tokens[at].line);
            at = plain_path(&tokens, at, path);
            if path.contains("::") {
                found.push(Found {
                    line,
                    path: path.clone(),
                });
            }
        } else {
            at += 1;
        }
    }
    found
}

/// Reads `a::b::c` into `path`, and gives the place behind it.
fn plain_path(tokens: &[Token], mut at: usize, path: &mut String) -> usize {
    while let Some(token) = tokens.get(at).filter(|token| is_name(&token.text)) {
        path.push_str(&token.text);
        at += 1;
        let goes_on = tokens.get(at).is_some_and(|next| next.text == "::")
            && tokens.get(at + 1).is_some_and(|next| is_name(&next.text));
        if !goes_on {
            break;
        }
        path.push_str("::");
        at += 1;
    }
    at
}

/// Reads a `use` tree behind `prefix`, and gives the place behind it.
fn use_tree(tokens: &[Token], mut at: usize, prefix: &str, found: &mut Vec<Found>) -> usize {
    let mut path = prefix.to_owned();
    let line = tokens.get(at).map_or(0, |token| token.line);
    let mut whole = true;
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token.text != "}") {
                    at = use_tree(tokens, at, &path, found);
                    if tokens.get(at).is_some_and(|token| token.text == ",") {
                        at += 1;
                    }
                }
                at += 1;
                whole = false;
            }
            "," | "}" | ";" => break,
            "::" => {
                if !path.is_empty() && !path.ends_with("::") {
                    path.push_str("::");
                }
                at += 1;
            }
            "as" => at += 2,
            "self" if !prefix.is_empty() => at += 1,
            name => {
                path.push_str(name);
                at += 1;
            }
        }
    }
    if whole {
        let path = path.trim_end_matches("::").to_owned();
        found.push(Found { line, path });
    }
    at
}

struct Token {
    line: usize,
    text: String,
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::` and single marks; comments and literals are left out.
fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = if let Some(end) = behind_hidden(&chars, at) {
            end
        } else if chars[at].is_alphanumeric() || chars[at] == '_' {
            let word = chars[at..]
                .iter()
                .take_while(|c| c.is_alphanumeric() || **c == '_');
            let end = at + word.count();
            let text = chars[at..end].iter().collect();
            tokens.push(Token { line, text });
            end
        } else if chars[at..].starts_with(&[':', ':']) {
            let text = "::".to_owned();
            tokens.push(Token { line, text });
            at + 2
        } else {
            if !chars[at].is_whitespace() {
                let text = chars[at].to_string();
                tokens.push(Token { line, text });
            }
            at + 1
        };
        line += chars[at..end].iter().filter(|c| **c == '\n').count();
        at = end;
    }
    tokens
}

/// The place behind the comment or literal that begins at `at`, if one does.
fn behind_hidden(chars: &[char], at: usize) -> Option<usize> {
    let rest = &chars[at..];
    let length = match rest {
        ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
        ['/', '*', ..] => block_comment(rest),
        ['"', ..] => string(rest),
        ['r', '"', ..] | ['r', '#', '"' | '#', ..] => 1 + raw_string(&rest[1..]),
        ['b', 'r', '"', ..] | ['b', 'r', '#', '"' | '#', ..] => 2 + raw_string(&rest[2..]),
        ['\'', '\\', ..] => 3 + rest[3..].iter().take_while(|c| **c != '\'').count() + 1,
        // A letter in quotes; a lifetime has no second one.
        ['\'', _, '\'', ..] => 3,
        _ => return None,
    };
    // A name that ends in r or b is no prefix of a literal.
    let in_name = rest[0].is_alphabetic()
        && at > 0
        && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    (!in_name).then(|| (at + length).min(chars.len()))
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with(&['/', '*']) {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(&['*', '/']) {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn raw_string(rest: &[char]) -> usize {
    let marks = rest.iter().take_while(|c| **c == '#').count();
    let end: Vec<char> = std::iter::once('"')
        .chain(std::iter::repeat_n('#', marks))
        .collect();
    let inside = &rest[(marks + 1).min(rest.len())..];
    let place = inside.windows(end.len()).position(|part| part == end);
    marks + 1 + place.map_or(inside.len(), |place| place + end.len())
}
