//! The icons of the program: each constant is one character of `assets/fonts/Phosphor.ttf`.
//! Phosphor Icons 2.1, MIT licence, text in `assets/fonts/LICENSES.md`.
//! The code points and names are those of `@phosphor-icons/web` 2.1.2; the font holds only these.
#![allow(dead_code, reason = "a set to choose from; some wait for their screen")]

// Moving and undoing
pub const ARROW_LEFT: &str = "\u{e058}";
pub const ARROW_RIGHT: &str = "\u{e06c}";
pub const ARROW_UP: &str = "\u{e08e}";
pub const ARROW_DOWN: &str = "\u{e03e}";
pub const ARROW_U_UP_LEFT: &str = "\u{e08a}";
pub const ARROW_U_UP_RIGHT: &str = "\u{e08c}";
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
pub const CARET_LEFT: &str = "\u{e138}";
pub const CARET_RIGHT: &str = "\u{e13a}";
pub const CARET_UP: &str = "\u{e13c}";
pub const CARET_DOWN: &str = "\u{e136}";
pub const CARET_DOUBLE_LEFT: &str = "\u{e128}";
pub const CARET_DOUBLE_RIGHT: &str = "\u{e12a}";
pub const CARET_UP_DOWN: &str = "\u{e140}";

// States
pub const CHECK: &str = "\u{e182}";
pub const CHECK_CIRCLE: &str = "\u{e184}";
pub const CHECK_SQUARE: &str = "\u{e186}";
pub const CHECKS: &str = "\u{e53a}";
pub const CIRCLE: &str = "\u{e18a}";
pub const CIRCLE_HALF: &str = "\u{e18c}";
pub const CIRCLE_DASHED: &str = "\u{e602}";
pub const SQUARE: &str = "\u{e45e}";
pub const X: &str = "\u{e4f6}";
pub const X_CIRCLE: &str = "\u{e4f8}";
pub const WARNING: &str = "\u{e4e0}";
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
pub const INFO: &str = "\u{e2ce}";
pub const QUESTION: &str = "\u{e3e8}";
pub const PROHIBIT: &str = "\u{e3de}";
pub const SPINNER: &str = "\u{e66a}";
pub const SEAL_CHECK: &str = "\u{e606}";
pub const CLOCK_COUNTDOWN: &str = "\u{ed2c}";

// Editing
pub const PLUS: &str = "\u{e3d4}";
pub const PLUS_CIRCLE: &str = "\u{e3d6}";
pub const MINUS: &str = "\u{e32a}";
pub const MINUS_CIRCLE: &str = "\u{e32c}";
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
pub const TRASH: &str = "\u{e4a6}";
pub const COPY: &str = "\u{e1ca}";
pub const CLIPBOARD: &str = "\u{e196}";
pub const SCISSORS: &str = "\u{eae0}";
pub const LINK: &str = "\u{e2e2}";
pub const LINK_BREAK: &str = "\u{e2e4}";
pub const DOTS_THREE: &str = "\u{e1fe}";
pub const DOTS_THREE_VERTICAL: &str = "\u{e208}";
pub const DOTS_SIX_VERTICAL: &str = "\u{eae2}";
pub const LIST_PLUS: &str = "\u{e2f8}";
pub const BACKSPACE: &str = "\u{e0ae}";
pub const TEXT_AA: &str = "\u{e6ee}";
pub const TEXT_T: &str = "\u{e48a}";
pub const QUOTES: &str = "\u{e660}";
pub const HASH: &str = "\u{e2a2}";

// Files and places
pub const FLOPPY_DISK: &str = "\u{e248}";
pub const FOLDER_OPEN: &str = "\u{e256}";
pub const FOLDER: &str = "\u{e24a}";
pub const FILE: &str = "\u{e230}";
pub const FILE_PLUS: &str = "\u{e236}";
pub const FILE_TEXT: &str = "\u{e23a}";
pub const FILE_PDF: &str = "\u{e702}";
pub const FILE_DOC: &str = "\u{eb1e}";
pub const FILE_XLS: &str = "\u{eb22}";
pub const FILE_CSV: &str = "\u{eb1c}";
pub const FILE_SVG: &str = "\u{ed08}";
pub const FILE_ZIP: &str = "\u{e958}";
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
pub const UPLOAD_SIMPLE: &str = "\u{e4c0}";
pub const EXPORT: &str = "\u{eaf0}";
pub const ARCHIVE: &str = "\u{e00c}";
pub const HARD_DRIVE: &str = "\u{e29e}";
pub const USB: &str = "\u{e956}";
pub const DATABASE: &str = "\u{e1de}";
pub const PRINTER: &str = "\u{e3dc}";
pub const IMAGE: &str = "\u{e2ca}";
pub const CAMERA: &str = "\u{e10e}";
pub const PAPERCLIP: &str = "\u{e39a}";
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";

// The program
pub const GEAR: &str = "\u{e270}";
pub const SLIDERS_HORIZONTAL: &str = "\u{e434}";
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
pub const MAGNIFYING_GLASS_PLUS: &str = "\u{e310}";
pub const MAGNIFYING_GLASS_MINUS: &str = "\u{e30e}";
pub const COMMAND: &str = "\u{e1c4}";
pub const KEYBOARD: &str = "\u{e2d8}";
pub const TRANSLATE: &str = "\u{e4a2}";
pub const GLOBE: &str = "\u{e288}";
pub const SIGN_OUT: &str = "\u{e42a}";
pub const HOUSE: &str = "\u{e2c2}";
pub const BELL: &str = "\u{e0ce}";
pub const POWER: &str = "\u{e3da}";
pub const SIDEBAR_SIMPLE: &str = "\u{ec24}";
pub const CORNERS_OUT: &str = "\u{e1d0}";
pub const CORNERS_IN: &str = "\u{e1ce}";
pub const FRAME_CORNERS: &str = "\u{e626}";
pub const ARROWS_OUT: &str = "\u{e0a2}";
pub const ARROWS_IN: &str = "\u{e09a}";
pub const FUNNEL: &str = "\u{e266}";
pub const SORT_ASCENDING: &str = "\u{e444}";
pub const SORT_DESCENDING: &str = "\u{e446}";
pub const BATTERY_FULL: &str = "\u{e0c0}";
pub const BATTERY_HIGH: &str = "\u{e0c2}";
pub const BATTERY_MEDIUM: &str = "\u{e0c6}";
pub const BATTERY_LOW: &str = "\u{e0c4}";
pub const BATTERY_WARNING: &str = "\u{e0c8}";
pub const BATTERY_CHARGING: &str = "\u{e0ba}";
pub const LOCK: &str = "\u{e2fa}";
pub const LOCK_OPEN: &str = "\u{e306}";
pub const SHIELD_CHECK: &str = "\u{e40c}";
pub const WIFI_HIGH: &str = "\u{e4ea}";
pub const WIFI_SLASH: &str = "\u{e4f2}";

// The projector
pub const PROJECTOR_SCREEN: &str = "\u{e658}";
pub const MONITOR: &str = "\u{e32e}";
pub const PRESENTATION: &str = "\u{e654}";
pub const PRESENTATION_CHART: &str = "\u{e656}";
pub const EYE: &str = "\u{e220}";
pub const EYE_SLASH: &str = "\u{e224}";
pub const PAUSE: &str = "\u{e39e}";
pub const PLAY: &str = "\u{e3d0}";
pub const STOP: &str = "\u{e46c}";
pub const SNOWFLAKE: &str = "\u{e5aa}";
pub const MOON: &str = "\u{e330}";
pub const SUN: &str = "\u{e472}";
pub const TIMER: &str = "\u{e492}";
pub const CLOCK: &str = "\u{e19a}";
pub const HOURGLASS: &str = "\u{e2b2}";
pub const CHAT_CIRCLE_TEXT: &str = "\u{e16e}";
pub const MEGAPHONE: &str = "\u{e324}";
pub const MICROPHONE: &str = "\u{e326}";
pub const SPEAKER_HIGH: &str = "\u{e44a}";
pub const CURSOR_TEXT: &str = "\u{e7d8}";

// The map and the plan
pub const MAP_TRIFOLD: &str = "\u{e31a}";
pub const TREE_STRUCTURE: &str = "\u{e67c}";
pub const FLOW_ARROW: &str = "\u{e6ec}";
pub const GRAPH: &str = "\u{eb58}";
pub const PATH: &str = "\u{e39c}";
pub const TARGET: &str = "\u{e47c}";
pub const FLAG: &str = "\u{e244}";
pub const TREND_UP: &str = "\u{e4ae}";
pub const LIGHTBULB: &str = "\u{e2dc}";
pub const LIST_BULLETS: &str = "\u{e2f2}";
pub const LIST_NUMBERS: &str = "\u{e2f6}";
pub const LIST_CHECKS: &str = "\u{eadc}";
pub const TABLE: &str = "\u{e476}";
pub const ROWS: &str = "\u{e5a2}";
pub const COLUMNS: &str = "\u{e546}";
pub const KANBAN: &str = "\u{eb54}";
pub const CALENDAR: &str = "\u{e108}";
pub const CALENDAR_CHECK: &str = "\u{e712}";
pub const CALENDAR_BLANK: &str = "\u{e10a}";
pub const CLIPBOARD_TEXT: &str = "\u{e198}";
pub const NOTE: &str = "\u{e348}";
pub const NOTE_PENCIL: &str = "\u{e34c}";
pub const STAMP: &str = "\u{ea48}";
pub const CERTIFICATE: &str = "\u{e766}";
pub const SIGNATURE: &str = "\u{ebac}";
pub const CHART_BAR: &str = "\u{e150}";
pub const CHART_BAR_HORIZONTAL: &str = "\u{e152}";
pub const CHART_LINE: &str = "\u{e154}";
pub const CHART_PIE_SLICE: &str = "\u{e15a}";
pub const RULER: &str = "\u{e6b8}";
pub const COINS: &str = "\u{e78e}";
pub const SCALES: &str = "\u{e750}";
pub const PUZZLE_PIECE: &str = "\u{e596}";

// Merging and voting
pub const GIT_MERGE: &str = "\u{e280}";
pub const GIT_FORK: &str = "\u{e27e}";
pub const ARROWS_MERGE: &str = "\u{ed3e}";
pub const ARROWS_SPLIT: &str = "\u{ed3c}";
pub const INTERSECT: &str = "\u{e2d2}";
pub const HAND: &str = "\u{e298}";
pub const HAND_PALM: &str = "\u{e57e}";
pub const HAND_POINTING: &str = "\u{e29a}";
pub const THUMBS_UP: &str = "\u{e48e}";
pub const THUMBS_DOWN: &str = "\u{e48c}";
pub const HEART: &str = "\u{e2a8}";
pub const STAR: &str = "\u{e46a}";
pub const DEVICE_MOBILE: &str = "\u{e1e0}";
pub const QR_CODE: &str = "\u{e3e6}";
pub const RANKING: &str = "\u{ed62}";
pub const EQUALS: &str = "\u{e21c}";
pub const APPROXIMATE_EQUALS: &str = "\u{edaa}";

// People and territory
pub const USER: &str = "\u{e4c2}";
pub const USER_PLUS: &str = "\u{e4d0}";
pub const USER_MINUS: &str = "\u{e4ce}";
pub const USER_CHECK: &str = "\u{eafa}";
pub const USER_CIRCLE: &str = "\u{e4c4}";
pub const USERS: &str = "\u{e4d6}";
pub const USERS_THREE: &str = "\u{e68e}";
pub const IDENTIFICATION_CARD: &str = "\u{e2c8}";
pub const BUILDINGS: &str = "\u{e102}";
pub const BANK: &str = "\u{e0b4}";
pub const STOREFRONT: &str = "\u{e470}";
pub const HANDSHAKE: &str = "\u{e582}";
pub const SHARE_NETWORK: &str = "\u{e408}";
pub const GRADUATION_CAP: &str = "\u{e62c}";
pub const NEWSPAPER: &str = "\u{e344}";
pub const TREE: &str = "\u{e6da}";
pub const PLANT: &str = "\u{ebae}";
pub const LEAF: &str = "\u{e2da}";
pub const GRAINS: &str = "\u{ec68}";
pub const WINE: &str = "\u{e6b2}";
pub const ORANGE: &str = "\u{ee40}";
pub const ORANGE_SLICE: &str = "\u{ed36}";
pub const CHERRIES: &str = "\u{e830}";
pub const MOUNTAINS: &str = "\u{e7ae}";
pub const DROP: &str = "\u{e210}";
pub const TRACTOR: &str = "\u{ec6e}";
pub const TRUCK: &str = "\u{e4b4}";
pub const MAP_PIN: &str = "\u{e316}";
pub const ENVELOPE: &str = "\u{e214}";
pub const PHONE: &str = "\u{e3b8}";

// Numbers of steps
pub const NUMBER_CIRCLE_ONE: &str = "\u{e36a}";
pub const NUMBER_CIRCLE_TWO: &str = "\u{e382}";
pub const NUMBER_CIRCLE_THREE: &str = "\u{e37c}";
pub const NUMBER_CIRCLE_FOUR: &str = "\u{e35e}";
pub const NUMBER_CIRCLE_FIVE: &str = "\u{e358}";
pub const NUMBER_CIRCLE_SIX: &str = "\u{e376}";
pub const NUMBER_CIRCLE_SEVEN: &str = "\u{e370}";
pub const NUMBER_CIRCLE_EIGHT: &str = "\u{e352}";
pub const NUMBER_CIRCLE_NINE: &str = "\u{e364}";

// Also in `assets/fonts/PhosphorFill.ttf`, under the same code points:
// CHECK_CIRCLE, CIRCLE, X_CIRCLE, WARNING, WARNING_CIRCLE, INFO, STAR, FLAG, SEAL_CHECK, LOCK,
// SNOWFLAKE, MOON, HAND_PALM, HEART, USER, LIGHTBULB, PLAY, PAUSE.
