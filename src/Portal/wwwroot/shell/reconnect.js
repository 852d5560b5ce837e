// A page that cannot be resumed is never reloaded by itself: what was typed would be gone.
const dialog = () => document.getElementById("components-reconnect-modal");
const prefix = "components-reconnect-";

function state(name) {
    const classes = dialog().classList;
    classes.remove(...[...classes].filter(each => each.startsWith(prefix)));
    classes.add(prefix + name);
}

async function resume() {
    try {
        if (await Blazor.resumeCircuit())
            dialog().close();
        else
            state("resume-failed");
    } catch {
        state("failed");
    }
}

async function reconnect() {
    try {
        if (await Blazor.reconnect())
            dialog().close();
        else
            await resume();
    } catch {
        state("failed");
    }
}

const states = {
    show: () => dialog().open || dialog().showModal(),
    hide: () => dialog().close(),
    rejected: resume,
};

document.addEventListener("components-reconnect-state-changed", event => states[event.detail.state]?.(), true);

document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && dialog()?.classList.contains(prefix + "failed"))
        reconnect();
});

document.addEventListener("click", event => {
    const button = event.target.closest(".ma-reconnect button");
    if (!button)
        return;
    if ("reconnect" in button.dataset)
        reconnect();
    else if ("resume" in button.dataset)
        resume();
    else if ("reload" in button.dataset)
        location.reload();
    else
        dialog().close();
});
