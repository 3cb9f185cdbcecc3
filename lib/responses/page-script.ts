/**
 * The one script of an answer page, which works as well without it. It words the comment question by the score that is chosen,
 * and keeps the comment in this browser until it was received. Its hash is in the policy: it holds nothing of the page.
 */
export const PAGE_SCRIPT = `(function () {
  var key = document.body.dataset.draft;
  var form = document.forms[0];
  var store;
  try { store = window.localStorage; } catch (e) {}
  if (!form) { if (store) store.removeItem(key); return; }
  var comment = form.elements.comment;
  var question = document.getElementById("comment-question");
  function word() {
    var score = form.elements.score.value;
    if (!question || score === "") return;
    var name = score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
    question.textContent = question.dataset[name] || question.dataset.neutral;
  }
  form.addEventListener("change", word);
  window.addEventListener("pageshow", word);
  word();
  if (!comment || !store) return;
  if (comment.value === "") comment.value = store.getItem(key) || "";
  comment.addEventListener("input", function () {
    try { store.setItem(key, comment.value); } catch (e) {}
  });
})();`;
