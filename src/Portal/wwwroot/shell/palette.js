const palette = () => document.getElementById("palette");
const options = () => [...palette().querySelectorAll("li")];
const shown = () => options().filter(option => !option.hidden);
const plain = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function select(option) {
    for (const other of options())
        other.setAttribute("aria-selected", other === option);
    const input = palette().querySelector("input");
    if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    } else {
        input.removeAttribute("aria-activedescendant");
    }
}

// A board that can be searched by name: the line says what is looked for, the address carries it.
function offer(option, text) {
    option.hidden = text === "";
    option.querySelector("[data-typed]").textContent = text;
    option.querySelector("a").href = `${option.dataset.finds}?q=${encodeURIComponent(text)}`;
}

function filter(text) {
    const words = plain(text).split(/\s+/);
    for (const option of options())
        if (option.dataset.finds)
            offer(option, text.trim());
        else
            option.hidden = !words.every(word => plain(option.dataset.words).includes(word));
    palette().querySelector(".ma-palette-none").hidden = shown().length > 0;
    select(shown()[0]);
}

function show() {
    const dialog = palette();
    if (!dialog || dialog.open)
        return;
    dialog.querySelector("input").value = "";
    filter("");
    dialog.showModal();
}

function move(step) {
    const all = shown();
    const at = all.findIndex(option => option.getAttribute("aria-selected") === "true");
    select(all[(at + step + all.length) % all.length]);
}

const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => shown().find(option => option.getAttribute("aria-selected") === "true")?.querySelector("a").click(),
};

document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k" && palette()) {
        event.preventDefault();
        show();
    } else if (palette()?.open && keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
    }
});

document.addEventListener("input", event => {
    if (palette()?.contains(event.target))
        filter(event.target.value);
});

document.addEventListener("click", event => {
    if (event.target.closest("[data-opens=palette]"))
        show();
    else if (palette()?.open && (event.target === palette() || event.target.closest("#palette a")))
        palette().close();
});
