// Codes that are shown once: printing and copying them. Their buttons need scripts and stay hidden without.
const reveal = () => {
    for (const button of document.querySelectorAll("[data-print][hidden], [data-copies][hidden]"))
        button.hidden = false;
};

document.addEventListener("click", async event => {
    const button = event.target.closest("[data-print], [data-copies]");
    if (button?.dataset.print !== undefined)
        window.print();
    if (button?.dataset.copies !== undefined) {
        await navigator.clipboard.writeText(document.querySelector(button.dataset.copies).innerText.trim());
        button.textContent = button.dataset.copied;
    }
});

reveal();
window.Blazor?.addEventListener("enhancedload", reveal);
