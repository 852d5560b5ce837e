// Enter in an open list takes what is marked there; the browser would send the form as well.
document.addEventListener("keydown", key => {
    if (key.key === "Enter" && key.target instanceof HTMLInputElement && key.target.role === "combobox")
        key.preventDefault();
}, { capture: true });
