//! What the program is doing: the open file, what is chosen, what the room sees.
//! Every command of a person is handled here, one function each.
//! Never here: drawing, SQL, or rules of the process.

pub mod projection;
