//! Minga.
pub mod app;
pub mod domain;
pub mod i18n;
pub mod ui;
