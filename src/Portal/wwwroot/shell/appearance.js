// With a script the appearance changes in place, so that a form half filled in stays as it is.
document.addEventListener("click", async event => {
    const link = event.target.closest("a[data-appearance]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
    event.preventDefault();
    document.documentElement.dataset.theme = link.dataset.appearance;
    for (const other of document.querySelectorAll("a[data-appearance]"))
        other.setAttribute("aria-current", other.dataset.appearance === link.dataset.appearance);
    await fetch(link.href, { redirect: "manual" });
});
