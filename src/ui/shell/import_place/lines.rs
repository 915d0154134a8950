//! The rows of the list with what becomes of each: only what is seen is laid out.

use egui::{
    Align, Color32, EventFilter, Id, Key, Label, Layout, Modifiers, ScrollArea, Sense, TextStyle,
    Ui, UiBuilder, WidgetInfo, vec2,
};

use super::details;
use crate::app::command::ImportCommand;
use crate::app::import::{Choice, Counts, ImportPreview, Line, Status};
use crate::domain::list::Shape;
use crate::i18n::{self, words};
use crate::t;
use crate::ui::context::{Context, Outbox};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::places::Places;
use crate::ui::widgets::{chip, elided, list_row};

const NUMBER: f32 = 52.0;
const STATUS: f32 = 84.0;
const CHIP: f32 = 22.0;
/// How many rows a page key goes.
const PAGE: usize = 10;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    #[default]
    All,
    Added,
    Alike,
    Doubtful,
    Already,
    Titles,
    Unreadable,
}

impl Filter {
    pub(super) const ALL: [Self; 7] = [
        Self::All,
        Self::Added,
        Self::Alike,
        Self::Doubtful,
        Self::Already,
        Self::Titles,
        Self::Unreadable,
    ];

    /// How many rows it shows; none when it shows all.
    pub(super) fn count(self, counts: Counts) -> Option<usize> {
        match self {
            Self::All => None,
            Self::Added => Some(counts.added),
            Self::Alike => Some(counts.alike),
            Self::Doubtful => Some(counts.doubtful),
            Self::Already => Some(counts.already),
            Self::Titles => Some(counts.titles),
            Self::Unreadable => Some(counts.unreadable),
        }
    }

    pub(super) fn name(self, cx: Context, counts: Counts) -> String {
        let n = words::count(cx.lang, self.count(counts).unwrap_or(counts.all));
        match self {
            Self::All => t!(cx.lang, "import-filter-all", n = n),
            Self::Added => t!(cx.lang, "import-filter-added", n = n),
            Self::Alike => t!(cx.lang, "import-filter-alike", n = n),
            Self::Doubtful => t!(cx.lang, "import-filter-doubtful", n = n),
            Self::Already => t!(cx.lang, "import-filter-already", n = n),
            Self::Titles => t!(cx.lang, "import-filter-titles", n = n),
            Self::Unreadable => t!(cx.lang, "import-filter-unreadable", n = n),
        }
    }

    fn shows(self, line: &Line) -> bool {
        match self {
            Self::All => true,
            Self::Added => line.choice == Choice::Add,
            Self::Alike => matches!(line.status, Status::Alike { .. }),
            Self::Doubtful => line.choice == Choice::Add && !line.doubts.is_empty(),
            Self::Already => matches!(line.status, Status::There(_) | Status::Repeated { .. }),
            Self::Titles => line.status == Status::Title,
            Self::Unreadable => matches!(line.status, Status::Unreadable(_)),
        }
    }
}

/// What is chosen in the list.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) filter: Filter,
    /// The places of the rows that are shown, and the state of the list for which that was found.
    shown: Vec<usize>,
    found: Option<(u64, Filter)>,
    /// The row that the keys work on, by its place among those shown.
    current: usize,
    reveal: bool,
}

impl Lines {
    pub(super) fn id() -> Id {
        Id::unique("import lines")
    }

    /// Shows other rows.
    pub(super) fn turn(&mut self, filter: Filter) {
        self.filter = filter;
        self.current = 0;
        self.reveal = true;
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: Context,
        import: &ImportPreview,
        entered: bool,
        out: &mut Outbox,
    ) {
        let wanted = (import.changes, self.filter);
        if self.found != Some(wanted) {
            self.found = Some(wanted);
            let lines = import.preview.lines.iter().enumerate();
            let shown = lines.filter(|(_, line)| self.filter.shows(line));
            self.shown = shown.map(|(place, _)| place).collect();
            self.current = self.current.min(self.shown.len().saturating_sub(1));
        }
        self.keys(ui, cx, entered, out);
        let height = ui.text_style_height(&TextStyle::Body)
            + ui.text_style_height(&TextStyle::Small)
            + theme::XS
            + 2.0 * theme::S;
        let places = Places { height, open: None };
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = self.shown.len();
        ScrollArea::vertical()
            .id_salt("import lines")
            .auto_shrink(false)
            .show_viewport(ui, |ui, seen| {
                ui.set_height(places.top(rows));
                if std::mem::take(&mut self.reveal) {
                    ui.scroll_to_rect(places.rect(ui, self.current), None);
                }
                let first = places.row_at(seen.top());
                let last = (places.row_at(seen.bottom()) + 1).min(rows);
                for row in first..last {
                    let place = self.shown[row];
                    let Some(line) = import.preview.lines.get(place) else {
                        continue;
                    };
                    let builder = UiBuilder::new()
                        .max_rect(places.rect(ui, row))
                        .id_salt(place);
                    let mut child = ui.new_child(builder);
                    match one(
                        &mut child,
                        cx,
                        import.preview.shape,
                        line,
                        row == self.current,
                    ) {
                        Wish::Nothing => continue,
                        Wish::Current => {}
                        Wish::Toggle => out.send(ImportCommand::Toggle(place)),
                    }
                    self.current = row;
                    ui.memory_mut(|memory| memory.request_focus(Self::id()));
                }
            });
    }

    /// The list is one stop of the Tab key: the arrows go through its rows, the space bar chooses.
    fn keys(&mut self, ui: &mut Ui, cx: Context, entered: bool, out: &mut Outbox) {
        let list = ui.interact(
            ui.available_rect_before_wrap(),
            Self::id(),
            Sense::focusable_noninteractive(),
        );
        let enabled = ui.is_enabled();
        let label = t!(cx.lang, "import-list");
        list.widget_info(|| WidgetInfo::labeled(egui::Role::List, enabled, &label));
        if entered {
            list.request_focus();
        }
        let nothing = ui.memory(|memory| memory.focused().is_none());
        if list.has_focus() {
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(Self::id(), filter));
        } else if !nothing {
            return;
        }
        let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.shown.len().saturating_sub(1);
        let before = self.current;
        for (pressed, to) in [
            (Key::ArrowDown, before + 1),
            (Key::ArrowUp, before.saturating_sub(1)),
            (Key::PageDown, before + PAGE),
            (Key::PageUp, before.saturating_sub(PAGE)),
            (Key::Home, 0),
            (Key::End, last),
        ] {
            if key(pressed) {
                self.current = to.min(last);
                self.reveal = true;
            }
        }
        if key(Key::Space)
            && let Some(place) = self.shown.get(self.current)
        {
            out.send(ImportCommand::Toggle(*place));
        }
    }
}

/// What a row's mouse asked for.
enum Wish {
    Nothing,
    Current,
    Toggle,
}

fn one(ui: &mut Ui, cx: Context, shape: Shape, line: &Line, current: bool) -> Wish {
    let t = Tokens::of(ui);
    let mut wish = Wish::Nothing;
    let rect = ui.max_rect();
    let whole = ui.interact(rect, ui.scope_id().with("row"), Sense::CLICK);
    list_row::marked_ground(ui, rect, current, whole.hovered());
    if whole.clicked() {
        wish = Wish::Current;
    }
    let builder = UiBuilder::new()
        .max_rect(rect.shrink2(vec2(theme::S, theme::XS)))
        .layout(Layout::left_to_right(Align::Center));
    let mut row = ui.new_child(builder);
    let at = i18n::import::place(cx.lang, shape, line.line);
    row.add_enabled_ui(line.is_open(), |ui| {
        let mut chosen = line.choice == Choice::Add;
        let label = t!(cx.lang, "import-choose", at = at.as_str());
        let tick = ui.checkbox(&mut chosen, "").accessible_name(&label);
        if tick.on_hover_text(&label).changed() {
            wish = Wish::Toggle;
        }
    });
    let room = vec2(NUMBER, row.available_height());
    row.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        let n = words::count(cx.lang, line.line);
        ui.add(Label::new(theme::soft(n)).selectable(false))
            .on_hover_text(i18n::import::in_capitals(&at));
    });
    let room = vec2(STATUS, CHIP);
    row.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(STATUS);
        chip(ui, &details::status(cx, line), color(t, line));
    });
    row.vertical(|ui| {
        if line.text().is_empty() {
            // The one line stands in the middle.
            ui.add_space(
                (rect.height() - ui.text_style_height(&TextStyle::Body)) / 2.0 - theme::XS,
            );
        }
        words_of(ui, cx, shape, line);
    });
    wish
}

/// The text, and under it why the row is what it is, or what it brings along.
fn words_of(ui: &mut Ui, cx: Context, shape: Shape, line: &Line) {
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = theme::XS;
    let width = ui.available_width();
    let ink = if line.choice == Choice::Add {
        t.ink
    } else {
        t.soft
    };
    let mut put = |words: &str, style: &TextStyle, color: Color32| {
        let font = style.resolve(ui.style());
        let mut job = elided(words, font, width, 1);
        for section in &mut job.sections {
            section.format.color = color;
        }
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let cut = galley.elided || words.len() > galley.text().len();
        let label = ui.add(Label::new(galley).selectable(false));
        if cut {
            label.on_hover_text(words);
        }
    };
    if !line.text().is_empty() {
        put(line.text(), &TextStyle::Body, ink);
    }
    let doubts = details::doubts(cx, line);
    let reason = details::reason(cx, shape, line);
    match (reason, doubts.is_empty()) {
        (Some(reason), _) => put(&reason, &TextStyle::Small, color(t, line)),
        (None, false) => put(&doubts, &TextStyle::Small, t.amber),
        (None, true) => put(&details::facts(cx, line), &TextStyle::Small, t.soft),
    }
}

/// The colour of what a row is; it never stands alone.
fn color(t: &Tokens, line: &Line) -> Color32 {
    match line.status {
        Status::New => t.leaf,
        Status::Alike { .. } => t.amber,
        Status::There(_) | Status::Repeated { .. } | Status::Title => t.soft,
        Status::Unreadable(_) => t.brick,
    }
}
