// Sends a file piece by piece (tus 1.0.0), so that a broken line, a restarted portal or a closed lid costs the piece at hand and no more.
// The form says where to (data-upload) and what to say (data-text-…); the server's own sentences are shown as they come. When the document is
// kept, the form's hidden button tells the page.
const pieceSize = 2 * 1024 * 1024;
const pauses = [1, 2, 4, 8, 15, 15, 30, 30, 30];
const running = new WeakMap();

class Stop extends Error {}

const text = (form, name) => form.dataset[`text${name}`] ?? "";
const wait = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

function id() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function ask(method, url, { headers = {}, body = null, onprogress, signal } = {}) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open(method, url);
        request.setRequestHeader("Tus-Resumable", "1.0.0");
        for (const [name, value] of Object.entries(headers))
            request.setRequestHeader(name, value);
        request.upload.onprogress = event => onprogress?.(event.loaded);
        request.onload = () => resolve(request);
        request.onerror = () => reject(new Error("broken"));
        request.onabort = () => reject(new Stop());
        signal.addEventListener("abort", () => request.abort(), { once: true });
        request.send(body);
    });
}

// Without the file's name: names of files may name a child, and what a browser stores outlives the page.
const memory = (form, file) => `upload ${form.dataset.upload} ${form.dataset.document ?? ""} ${file.size} ${file.lastModified}`;

function show(form, { status = "", percent = null } = {}) {
    const bar = form.querySelector("progress");
    bar.hidden = percent === null;
    bar.value = percent ?? 0;
    form.querySelector("[data-upload-status]").textContent = status;
}

function complain(form, faults) {
    for (const place of form.querySelectorAll("[data-upload-error]"))
        place.textContent = faults.filter(fault => (fault.field ?? "") === place.dataset.uploadError).map(fault => fault.message).join(" ");
    for (const field of form.querySelectorAll("[aria-describedby]"))
        field.setAttribute("aria-invalid", field.getAttribute("aria-describedby").split(" ").some(name => document.getElementById(name)?.dataset.uploadError && document.getElementById(name).textContent !== ""));
    form.querySelector("[aria-invalid=true]")?.focus();
}

function faultsOf(request) {
    try {
        return JSON.parse(request.responseText);
    } catch {
        return [];
    }
}

function refuse(form, request) {
    if (request.status === 422)
        complain(form, faultsOf(request));
    else
        complain(form, [{ message: text(form, request.status === 401 ? "SignedOut" : "Gone") }]);
    throw new Stop();
}

// Again and again while the line or a store is away; an answer that will not change ends it.
async function persist(form, act) {
    for (let failures = 0; ;) {
        let request;
        try {
            request = await act(() => failures = 0);
        } catch (error) {
            if (error instanceof Stop)
                throw error;
        }
        if (request && request.status < 500)
            return request;
        if (failures === pauses.length) {
            complain(form, [{ message: text(form, "Failed") }]);
            throw new Stop();
        }
        form.querySelector("[data-upload-status]").textContent = text(form, request?.status === 503 ? "Away" : "Broken");
        await wait(pauses[failures++]);
        if (running.get(form)?.signal.aborted)
            throw new Stop();
    }
}

async function begin(form, file, signal) {
    const known = sessionStorage.getItem(memory(form, file));
    if (known) {
        const found = await persist(form, () => ask("HEAD", known, { signal }));
        if (found.status === 200)
            return { url: known, offset: Number(found.getResponseHeader("Upload-Offset")) };
        sessionStorage.removeItem(memory(form, file));
    }
    const draft = { id: id(), documentId: form.dataset.document || null, kind: form.elements.kind?.value, title: form.elements.title?.value, length: file.size };
    const made = await persist(form, () => ask("POST", form.dataset.upload, { headers: { "Content-Type": "application/json" }, body: JSON.stringify(draft), signal }));
    if (made.status !== 201)
        refuse(form, made);
    const url = made.getResponseHeader("Location");
    sessionStorage.setItem(memory(form, file), url);
    return { url, offset: 0 };
}

async function send(form, file, signal) {
    let { url, offset } = await begin(form, file, signal);
    const tell = sent => show(form, sent >= file.size
        ? { status: text(form, "Checking"), percent: 100 }
        : { status: text(form, "Sending").replace("{0}", Math.floor(sent / file.size * 100)), percent: sent / file.size * 100 });
    for (let finished = false; !finished;) {
        tell(offset);
        let asks = false;
        const answer = await persist(form, async soundly => {
            // After a failure the server alone knows how much has come.
            if (asks) {
                const found = await ask("HEAD", url, { signal });
                if (found.status !== 200)
                    return found;
                offset = Number(found.getResponseHeader("Upload-Offset"));
            }
            asks = true;
            const from = offset;
            const request = await ask("PATCH", url, {
                headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(from) },
                body: file.slice(from, Math.min(from + pieceSize, file.size)),
                onprogress: loaded => tell(Math.min(from + loaded, file.size)),
                signal,
            });
            if (request.status < 500)
                soundly();
            return request;
        });
        if (answer.status !== 204 && answer.status !== 409) {
            sessionStorage.removeItem(memory(form, file));
            refuse(form, answer);
        }
        offset = Number(answer.getResponseHeader("Upload-Offset"));
        finished = answer.status === 204 && offset >= file.size;
    }
    sessionStorage.removeItem(memory(form, file));
}

function busy(form, is) {
    for (const control of form.querySelectorAll("input, select, button[type=submit]"))
        control.disabled = is;
}

async function run(form) {
    const file = form.elements.file.files[0];
    complain(form, []);
    if (!file) {
        complain(form, [{ field: "File", message: text(form, "None") }]);
        return;
    }
    const control = new AbortController();
    running.set(form, control);
    busy(form, true);
    try {
        await send(form, file, control.signal);
        // What was typed is kept now: nothing is left to ask about.
        form.querySelector("[data-upload-done]").click();
        // A portal that was started anew in between does not hear the click: then the page is asked for afresh.
        setTimeout(() => form.isConnected && location.reload(), 5_000);
    } catch (error) {
        if (!(error instanceof Stop))
            throw error;
        show(form);
    } finally {
        running.delete(form);
        busy(form, false);
    }
}

function take(form, files) {
    if (files.length === 0)
        return;
    const chosen = new DataTransfer();
    chosen.items.add(files[0]);
    form.elements.file.files = chosen.files;
    entitle(form);
}

function entitle(form) {
    const [file, title] = [form.elements.file.files[0], form.elements.title];
    if (file && title && title.value === "")
        title.value = file.name.replace(/\.[^.]*$/, "").replace(/[_-]+/g, " ").slice(0, 120);
}

const formOf = event => event.target instanceof Element ? event.target.closest("form[data-upload]") : null;

document.addEventListener("submit", event => {
    const form = formOf(event);
    if (!form)
        return;
    event.preventDefault();
    if (!running.has(form))
        run(form);
}, { capture: true });

document.addEventListener("change", event => {
    const form = formOf(event);
    if (!form)
        return;
    if (event.target.matches("[data-upload-camera]"))
        take(form, event.target.files);
    else if (event.target === form.elements.file)
        entitle(form);
});

document.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest("[data-upload-cancel]"))
        running.get(formOf(event))?.abort();
}, { capture: true });

for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, event => {
        const form = formOf(event);
        if (!form || running.has(form))
            return;
        event.preventDefault();
        form.toggleAttribute("data-dropping", name === "dragover");
        if (name === "drop")
            take(form, event.dataTransfer.files);
    });
}

window.addEventListener("beforeunload", event => {
    for (const form of document.querySelectorAll("form[data-upload]")) {
        if (running.has(form))
            event.preventDefault();
    }
});
