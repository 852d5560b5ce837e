// A form that the server answers with a page is sent once: the second of two clicks would show an error where the first one's answer,
// perhaps a code that is shown once, belongs.
const sent = new Map();
const tooLong = 20_000;

function release() {
    for (const [form, timer] of sent) {
        clearTimeout(timer);
        for (const button of form.querySelectorAll("button[data-waits]")) {
            button.disabled = false;
            delete button.dataset.waits;
        }
    }
    sent.clear();
}

function hold(form) {
    for (const button of form.querySelectorAll("button[type=submit]:enabled")) {
        button.dataset.waits = "";
        button.disabled = true;
    }
}

document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.matches("form[data-once]"))
        return;
    if (sent.has(form)) {
        event.preventDefault();
        return;
    }
    // Whoever stops the loading by hand may send again, later.
    sent.set(form, setTimeout(release, tooLong));
    // Name and value of the pressed button are gathered after this event; a disabled one would be left out.
    setTimeout(() => hold(form));
});

window.addEventListener("pageshow", release);
window.Blazor?.addEventListener("enhancedload", release);
