/**
 * The one script of an answer page, which works as well without it. On load it says in the form that it ran, and nobody was seen yet.
 * Once a person touches the page it says so, never on load; whoever speaks, dictates or has a screen reader is seen by the click that
 * comes of it. It keeps what is typed in this browser until it was received; and it sends nothing while there is no network. The score
 * chosen on a page stays in its tab through a reload, going back and another language: that of its address would be sent in its place.
 * Its hash is in the policy: it holds nothing of the page. On a page without a form the answer was received, and the draft goes.
 *
 * An input event shows nobody: that of a radio button which a script clicks is trusted by the browser, though the click is not.
 */
export const PAGE_SCRIPT = `(function () {
  var key = document.body.dataset.draft, here = key + location.pathname, form = document.forms[0], store, tab, seen, busy;
  try { store = window.localStorage; tab = window.sessionStorage; } catch (e) {}
  if (!form) { if (store) store.removeItem(key); return; }
  var fields = form.elements;
  fields.gesture.value = fields.gesture.value || "none";
  function see(event) {
    if (seen || !event.isTrusted || document.visibilityState !== "visible") return;
    seen = true;
    var type = event.type, nonce = fields.nonce.value;
    var gesture = type === "keydown" ? "key" : type === "touchstart" || event.pointerType === "touch" ? "touch" : "pointer";
    fields.gesture.value = gesture;
    if (nonce && navigator.sendBeacon) navigator.sendBeacon(form.action + "/seen", new URLSearchParams({ gesture: gesture, nonce: nonce }));
  }
  ["pointerdown", "keydown", "touchstart", "click"].forEach(function (type) { addEventListener(type, see, { capture: true, passive: true }); });
  function keep() {
    var draft = {};
    form.querySelectorAll("textarea,input:checked[type=radio]").forEach(function (field) { draft[field.name] = field.value; });
    try { store.setItem(key, JSON.stringify(draft)); tab.setItem(here, fields.score.value); } catch (e) {}
  }
  try {
    var kept = JSON.parse(store.getItem(key)) || {}, chosen = tab.getItem(here);
    if (chosen) fields.score.value = chosen;
    Object.keys(kept).forEach(function (name) { if (fields[name] && fields[name].value === "") fields[name].value = kept[name]; });
  } catch (e) {}
  form.addEventListener("input", keep);
  form.addEventListener("submit", function (event) {
    var offline = navigator.onLine === false;
    document.getElementById("offline").hidden = !offline;
    if (offline || busy) return event.preventDefault();
    busy = setTimeout(function () { busy = 0; }, 8000);
  });
  addEventListener("pageshow", function () { busy = 0; });
})();`;
