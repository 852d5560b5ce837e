// The mark on paper says when it was printed, not when the page was opened.
window.addEventListener("beforeprint", () => {
    const now = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "id-ID", {
        day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta", timeZoneName: "short",
    });
    for (const mark of document.querySelectorAll("[data-printed-by]"))
        mark.textContent = `${mark.dataset.printedBy} · ${now.format(new Date())}`;
});

document.addEventListener("click", click => {
    if (click.target instanceof Element && click.target.closest("[data-print]"))
        window.print();
});
