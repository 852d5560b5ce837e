// When a circuit breaks, the reference to give is the circuit's: the page's own was for the request that drew it.
new MutationObserver(() => {
    const circuit = document.querySelector("[data-circuit-reference]")?.dataset.circuitReference;
    const shown = document.querySelector("[data-shows-circuit-reference]");
    if (circuit && shown && shown.textContent !== circuit)
        shown.textContent = circuit;
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-circuit-reference"] });
