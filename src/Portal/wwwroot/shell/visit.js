// The checklist of a visit: each answer is sent as it is given and kept on the device until the server has it, over a broken line, a closed lid
// or a session that ran out. What waits is sealed with a key that scripts cannot read out, under the account that typed it: whoever else signs in
// on the device neither sees nor sends it. The form says where to (data-visit) and what to say (data-text-…).
const pauses = [1, 2, 4, 8, 15, 30];
let current = null;

const text = (form, name) => form.dataset[`text${name}`] ?? "";
const itemsOf = form => [...form.querySelectorAll("[data-item]")];
const resultOf = item => item.querySelector("input[type=radio]:checked")?.value ?? null;
const noteOf = item => item.querySelector("textarea").value;
const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

function open() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open("merajut-visit", 1);
        request.onupgradeneeded = () => ["keys", "unsent"].forEach(name => request.result.createObjectStore(name));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

function ask(database, store, mode, act) {
    return new Promise((resolve, reject) => {
        const request = act(database.transaction(store, mode).objectStore(store));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

// Made once, whoever asks for it first: of two keys the later would close what the earlier sealed.
let key = null;
const keyOf = database => key ??= findKey(database).catch(error => { key = null; throw error; });

async function findKey(database) {
    const found = await ask(database, "keys", "readonly", store => store.get("key"));
    if (found)
        return found;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await ask(database, "keys", "readwrite", store => store.put(made, "key"));
    return made;
}

const sealing = (of, iv) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(of) });

async function seal(database, of, bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, cipher: await crypto.subtle.encrypt(sealing(of, iv), await keyOf(database), bytes) };
}

const unseal = async (database, of, kept) => crypto.subtle.decrypt(sealing(of, kept.iv), await keyOf(database), kept.cipher);

// A browser that keeps nothing, as in a private window, still sends: only a closed page then loses what waits.
function remember(visit) {
    // One after another: a slower earlier writing must not put back what a later one has changed.
    return visit.kept = (visit.kept ?? Promise.resolve()).then(() => store(visit));
}

async function store(visit) {
    try {
        const database = await open();
        if (visit.unsent.size === 0)
            return await ask(database, "unsent", "readwrite", store => store.delete(visit.of));
        // Pictures are kept each by itself, once.
        const entries = [...visit.unsent.values()].map(({ bytes, ...entry }) => entry);
        const sealed = await seal(database, visit.of, new TextEncoder().encode(JSON.stringify(entries)));
        await ask(database, "unsent", "readwrite", store => store.put(sealed, visit.of));
    } catch (error) {
        console.warn("What waits to be sent is kept by this page alone.", error.name);
    }
}

async function recall(of) {
    try {
        const database = await open();
        const kept = await ask(database, "unsent", "readonly", store => store.get(of));
        if (!kept)
            return [];
        const entries = JSON.parse(new TextDecoder().decode(await unseal(database, of, kept)));
        const found = [];
        for (const entry of entries) {
            // A picture that cannot be read again takes nothing else with it.
            if (!entry.picture || await recallPicture(database, of, entry))
                found.push(entry);
        }
        return found;
    } catch {
        return [];
    }
}

async function recallPicture(database, of, entry) {
    try {
        entry.bytes = await unseal(database, of, await ask(database, "unsent", "readonly", store => store.get(entry.picture)));
        return true;
    } catch {
        return false;
    }
}

async function rememberPicture(visit, entry) {
    try {
        const database = await open();
        const sealed = await seal(database, visit.of, entry.bytes);
        await ask(database, "unsent", "readwrite", store => store.put(sealed, entry.picture));
    } catch (error) {
        console.warn("A picture that waits to be sent is kept by this page alone.", error.name);
    }
}

async function forgetPicture(picture) {
    try {
        await ask(await open(), "unsent", "readwrite", store => store.delete(picture));
    } catch {
        // Nothing was kept.
    }
}

// Small enough for a bad line; what cannot be drawn is sent as it is, and the server says what is wrong with it.
async function shrink(file) {
    try {
        const bitmap = await createImageBitmap(file);
        const scale = Math.min(1, 2048 / Math.max(bitmap.width, bitmap.height));
        const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
        canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        return await (await canvas.convertToBlob({ type: "image/jpeg", quality: .85 })).arrayBuffer();
    } catch {
        return await file.arrayBuffer();
    }
}

function showPicture(visit, entry) {
    const item = visit.form.querySelector(`[data-item="${CSS.escape(entry.item)}"]`);
    const image = document.createElement("img");
    image.className = "ma-evidence-waiting";
    image.alt = text(visit.form, "Picture");
    image.dataset.picture = entry.picture;
    image.src = URL.createObjectURL(new Blob([entry.bytes]));
    item.querySelector(".ma-visit-camera").before(image);
}

async function takePicture(visit, item, file) {
    const entry = { item: item.dataset.item, picture: crypto.randomUUID(), sending: crypto.randomUUID(), bytes: await shrink(file) };
    visit.unsent.set(entry.picture, entry);
    showPicture(visit, entry);
    mark(item, text(visit.form, "Sending"));
    say(visit);
    await rememberPicture(visit, entry);
    await remember(visit);
    send(visit);
}

function post(visit, entry) {
    const [address, type, body] = entry.picture
        ? [`${visit.form.dataset.visitPictures}?item=${entry.item}&picture=${entry.picture}`, "application/octet-stream", entry.bytes]
        : [visit.form.dataset.visit, "application/json", JSON.stringify(entry)];
    return fetch(address, { method: "POST", redirect: "manual", headers: { "Content-Type": type, "X-Merajut-Answer": "1" }, body });
}

async function settlePicture(visit, entry, response) {
    const item = visit.form.querySelector(`[data-item="${CSS.escape(entry.item)}"]`);
    const image = item.querySelector(`[data-picture="${entry.picture}"]`);
    visit.unsent.delete(entry.picture);
    // The list first: it must not name a picture that is gone.
    await remember(visit);
    await forgetPicture(entry.picture);
    if (response.status === 200) {
        image?.classList.remove("ma-evidence-waiting");
        mark(item, text(visit.form, "Kept"));
        return;
    }
    image?.remove();
    mark(item, response.status === 422 ? (await response.json()).message : text(visit.form, "Gone"), true);
}

function say(visit, sentence) {
    const done = itemsOf(visit.form).filter(resultOf).length;
    const state = sentence ?? (visit.unsent.size > 0 ? text(visit.form, "Waiting").replace("{0}", visit.unsent.size) : text(visit.form, "All"));
    visit.form.querySelector("[data-visit-status]").textContent = `${text(visit.form, "Done").replace("{0}", done)} · ${state}`;
}

function mark(item, sentence, wrong = false) {
    item.classList.toggle("ma-field-wrong", wrong);
    item.querySelector(".ma-visit-state").textContent = sentence;
}

function take(visit, item) {
    if (!resultOf(item)) {
        mark(item, text(visit.form, "Choose"));
        return;
    }
    item.querySelector(".ma-visit-choice")?.remove();
    visit.unsent.set(item.dataset.item, {
        item: item.dataset.item, result: resultOf(item), note: noteOf(item), version: Number(item.dataset.version), sending: crypto.randomUUID(),
    });
    mark(item, text(visit.form, "Sending"));
    say(visit);
    remember(visit);
    send(visit);
}

// Somebody else answered meanwhile: both are shown, and a person chooses.
function disagree(visit, item, theirs) {
    item.dataset.version = theirs.version;
    const named = item.querySelector(`input[value="${theirs.result}"]`).nextElementSibling.textContent;
    mark(item, text(visit.form, "Theirs").replace("{0}", named).replace("{1}", theirs.note ?? "–"), true);
    const choice = document.createElement("div");
    choice.className = "ma-visit-choice ma-actions";
    for (const [name, act] of [["Mine", () => take(visit, item)], ["Take", () => adopt(visit, item, theirs)]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "ma-button";
        button.textContent = text(visit.form, name);
        button.addEventListener("click", act);
        choice.append(button);
    }
    item.append(choice);
}

function adopt(visit, item, theirs) {
    item.querySelector(`input[value="${theirs.result}"]`).checked = true;
    item.querySelector("textarea").value = theirs.note ?? "";
    item.querySelector(".ma-visit-choice").remove();
    mark(item, text(visit.form, "Kept"));
    say(visit);
}

async function settle(visit, answer, response) {
    const item = visit.form.querySelector(`[data-item="${answer.item}"]`);
    const isNewest = visit.unsent.get(answer.item)?.sending === answer.sending;
    if (response.status === 200)
        item.dataset.version = (await response.json()).version;
    // What was typed since then is sent after it.
    if (!isNewest)
        return;
    visit.unsent.delete(answer.item);
    if (response.status === 200)
        mark(item, text(visit.form, "Kept"));
    else if (response.status === 409)
        disagree(visit, item, await response.json());
    else
        mark(item, response.status === 422 ? (await response.json()).message : text(visit.form, "Gone"), true);
}

async function send(visit) {
    if (visit.sending)
        return;
    visit.sending = true;
    try {
        await sendAll(visit);
    } finally {
        visit.sending = false;
    }
}

async function sendAll(visit) {
    for (let failures = 0; visit.unsent.size > 0 && visit.form.isConnected;) {
        const answer = [...visit.unsent.values()][0];
        let response = null;
        try {
            response = await post(visit, answer);
        } catch {
            // The line is gone.
        }
        if (response?.type === "opaqueredirect" || response?.status === 401) {
            say(visit, text(visit.form, "Signedout"));
            break;
        }
        if (response && response.status < 500) {
            failures = 0;
            await (answer.picture ? settlePicture : settle)(visit, answer, response);
            await remember(visit);
            say(visit);
            continue;
        }
        say(visit);
        await Promise.race([wait(pauses[Math.min(failures++, pauses.length - 1)] * 1000), new Promise(resolve => addEventListener("online", resolve, { once: true }))]);
    }
}

async function arrive() {
    const form = document.querySelector("form[data-visit]");
    if (!form || current?.form === form)
        return;
    const visit = current = { form, of: form.dataset.visitOf, unsent: new Map(), sending: false };
    for (const answer of await recall(visit.of)) {
        const item = form.querySelector(`[data-item="${CSS.escape(answer.item)}"]`);
        if (!item || visit.unsent.has(answer.picture ?? answer.item))
            continue;
        if (answer.picture) {
            visit.unsent.set(answer.picture, answer);
            showPicture(visit, answer);
            continue;
        }
        item.querySelector(`input[value="${CSS.escape(answer.result)}"]`).checked = true;
        item.querySelector("textarea").value = answer.note ?? "";
        visit.unsent.set(answer.item, answer);
        mark(item, text(form, "Sending"));
    }
    form.querySelector("[data-visit-send]").hidden = true;
    for (const camera of form.querySelectorAll(".ma-visit-camera"))
        camera.hidden = false;
    say(visit);
    send(visit);
}

document.addEventListener("change", event => {
    const item = event.target instanceof Element && event.target.closest("form[data-visit] [data-item]");
    if (!item || !current?.form.contains(item))
        return;
    if (event.target.matches("[data-visit-picture]")) {
        if (event.target.files.length > 0)
            takePicture(current, item, event.target.files[0]);
        event.target.value = "";
    } else {
        take(current, item);
    }
});

document.addEventListener("submit", event => {
    if (current?.form === event.target)
        event.preventDefault();
}, { capture: true });

addEventListener("online", () => current && send(current));
// Coming back from signing in again in another window.
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && current && send(current));
window.Blazor?.addEventListener("enhancedload", arrive);
arrive();
