// The frame is static; what it does beyond links stands in the files beside this one. Everything listens on the document,
// since enhanced navigation replaces elements and keeps the page.
import "./shell/menus.js";
import "./shell/palette.js";
import "./shell/appearance.js";
import "./shell/reconnect.js";
import "./shell/broken.js";
import "./shell/focus.js";
import "./shell/print.js";
import "./shell/slip.js";
import "./shell/combobox.js";
import "./shell/once.js";
import "./shell/keep.js";
import "./shell/upload.js";
import "./shell/visit.js";
