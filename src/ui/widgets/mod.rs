//! Small pieces that every panel is made of.
//! They draw and answer what was clicked.
//! Never here: knowledge of the process, or commands.

pub mod arrow;
pub mod buttons;
pub mod card;
pub mod chip;
pub mod digits;
pub mod elided;
pub mod empty;
pub mod entering;
pub mod field;
pub mod grasp;
pub mod in_place;
pub mod list_row;
pub mod one_of;
pub mod pick;
pub mod places;
pub mod ready;
pub mod reason;
pub mod rest;
pub mod tab;
pub mod typed_line;
pub mod typed_over;

pub use arrow::arrow;
pub use buttons::{destructive_button, icon_button, plain_button, primary_button, toggle_button};
pub use chip::chip;
pub use digits::{digits, number};
pub use elided::elided;
pub use empty::empty_state;
pub use entering::Entering;
pub use field::field;
pub use grasp::{grasp, grasp_end};
pub use in_place::InPlace;
pub use list_row::ListRow;
pub use one_of::one_of;
pub use pick::pick;
pub use ready::{Entered, ReadyLine};
pub use reason::{Answer, Question, Reason};
pub use rest::Rest;
pub use tab::{stacked_tab, tab};
pub use typed_line::{Line, TypedLines};
pub use typed_over::typed_over;
