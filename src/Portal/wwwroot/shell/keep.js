// Asks before what was typed is lost: on links, which the portal follows without leaving the page, and on leaving it altogether.
// The forms that hold something to lose carry the question, in the reader's language, in data-keep.
let typed = new WeakSet();
// With the faults that a form showed when it was sent.
let sent = new WeakMap();
let leaving = false;
let here = location.pathname + location.search;

const failed = "main .ma-notice-warning, main .ma-notice-danger";

function holds(form) {
    if (typed.has(form))
        return true;
    const faults = form.querySelector(".ma-errorsummary");
    if (!sent.has(form))
        return faults !== null;
    // A posted form is on its way, until faults come back with it.
    if (form.method === "post")
        return faults !== null && faults !== sent.get(form);
    // An interactive form stays on the page when it was sent: without a complaint it was saved.
    return faults !== null || document.querySelector(failed) !== null;
}

const unsaved = () => [...document.querySelectorAll("form[data-keep]")].find(holds);

function note(event) {
    const form = event.target instanceof Element && event.target.closest("form[data-keep]");
    if (form)
        typed.add(form);
}

function leavesBy(event, link) {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return false;
    // These stay on the page: another window, a field of the same form, an appearance that changes in place.
    if ((link.target && link.target !== "_self") || link.hasAttribute("download") || "focuses" in link.dataset || "appearance" in link.dataset)
        return false;
    const there = new URL(link.href);
    const isPartOfPage = there.hash && there.pathname === location.pathname && there.search === location.search;
    return there.protocol.startsWith("http") && !isPartOfPage;
}

document.addEventListener("input", note, { capture: true });
document.addEventListener("change", note, { capture: true });

document.addEventListener("submit", event => {
    typed.delete(event.target);
    sent.set(event.target, event.target.querySelector(".ma-errorsummary"));
}, { capture: true });

document.addEventListener("click", event => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    const form = link && leavesBy(event, link) && unsaved();
    if (!form)
        return;
    if (confirm(form.dataset.keep)) {
        leaving = true;
        return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
}, { capture: true });

window.addEventListener("beforeunload", event => {
    if (!leaving && unsaved())
        event.preventDefault();
});

// Enhanced navigation may keep a form's element for the form of the next page.
function arrive() {
    const now = location.pathname + location.search;
    if (now !== here)
        typed = new WeakSet();
    [leaving, sent, here] = [false, new WeakMap(), now];
}

window.addEventListener("pageshow", arrive);
window.Blazor?.addEventListener("enhancedload", arrive);
