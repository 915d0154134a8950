//! Cards: what most slides are made of. A card is rows of text, chips and a bar; cards flow down
//! columns and over pages, and one that is higher than a page goes on where the next begins.

use uuid::Uuid;

use crate::app::projection::scene::Weight;
use crate::app::projection::sheet::Sheet;
use crate::domain::area::AreaColor;
use crate::domain::poll::Hand;

mod answers;
mod flow;
mod paint;
mod rows;

pub use flow::{Flow, LARGER, cuts_words, filling, pages};

/// How a card stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Raised, with an edge.
    Raised,
    /// Raised, tinted and edged in an area's colour.
    Area(AreaColor),
    /// Raised and marked: the current point, the newest proposal, the agreed text.
    Marked,
    /// Words alone.
    Bare,
}

/// A short word about a card's thing.
#[derive(Clone, Debug)]
pub struct Chip {
    pub text: String,
    pub color: Option<AreaColor>,
}

/// Where a card's chips stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipsAt {
    Below,
    /// After the text's last word, where there is room for them.
    TextEnd,
}

/// A poll option's bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its length, from 0 to 1.
    pub share: f32,
    pub value: String,
    /// How the value came about; may be empty.
    pub detail: String,
}

/// Three answers one after another in a bar, each with its words below.
#[derive(Clone, Debug)]
pub struct Stack {
    /// The length of each, all together from 0 to 1, and what it says.
    pub pieces: Vec<(Hand, f32, String)>,
    /// What follows from them; may be empty.
    pub value: String,
}

/// One of the answers as a large field: a card in the room's hands.
#[derive(Clone, Debug)]
pub struct Field {
    pub hand: Hand,
    pub word: String,
    /// How many; empty before the result is shown.
    pub value: String,
    /// What it means; may be empty.
    pub text: String,
}

/// What a card says.
#[derive(Clone, Debug)]
pub struct Card {
    pub id: Option<Uuid>,
    pub look: Look,
    /// Stands at the left in bold: a number, an hour.
    pub number: String,
    pub text: String,
    pub size: f32,
    pub weight: Weight,
    /// Stands at the right of the first line.
    pub aside: String,
    pub chips: Vec<Chip>,
    pub chips_at: ChipsAt,
    /// Label and value, such as who is responsible.
    pub facts: Vec<(String, String)>,
    /// A secondary line below all.
    pub note: String,
    pub bar: Option<Bar>,
    pub stack: Option<Stack>,
    pub fields: Vec<Field>,
    pub appear: u8,
    pub glow: bool,
}

impl Card {
    /// A raised card with a text of the least size.
    #[must_use]
    pub fn new(sheet: &Sheet, text: impl Into<String>) -> Self {
        Self {
            id: None,
            look: Look::Raised,
            number: String::new(),
            text: text.into(),
            size: sheet.body,
            weight: Weight::Regular,
            aside: String::new(),
            chips: Vec::new(),
            chips_at: ChipsAt::Below,
            facts: Vec::new(),
            note: String::new(),
            bar: None,
            stack: None,
            fields: Vec::new(),
            appear: 0,
            glow: false,
        }
    }

    /// Words alone, in bold: a question, a heading.
    #[must_use]
    pub fn heading(sheet: &Sheet, text: impl Into<String>) -> Self {
        Self {
            look: Look::Bare,
            weight: Weight::Bold,
            ..Self::new(sheet, text)
        }
    }

    fn padding(&self, sheet: &Sheet) -> [f32; 2] {
        match self.look {
            Look::Bare => [0.0, 0.1 * sheet.body],
            _ => [0.55 * sheet.body, 0.3 * sheet.body],
        }
    }
}
