// A menu is a details element: it opens without a script and, with one, closes as menus do.
const open = () => document.querySelectorAll("details.ma-menu[open]");

document.addEventListener("click", event => {
    for (const menu of open())
        if (!menu.contains(event.target) || event.target.closest("a"))
            menu.open = false;
});

document.addEventListener("keydown", event => {
    if (event.key !== "Escape")
        return;
    for (const menu of open()) {
        menu.open = false;
        menu.querySelector("summary").focus();
    }
});
