// A link of an error summary leads into its field: base addresses make a bare #fragment point at another page.
document.addEventListener("click", event => {
    const link = event.target.closest("a[data-focuses]");
    const field = link && document.getElementById(link.dataset.focuses);
    if (!field)
        return;
    event.preventDefault();
    const control = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
    (control ?? field).focus();
});
