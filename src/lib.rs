//! Minga.
