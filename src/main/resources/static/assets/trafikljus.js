/* What makes the pages quicker to use; every page does its work without it. */
'use strict';

document.documentElement.classList.add('scripted');

/** Saves the form of a cell as it is written, and says "saved" only when the server did. */
function autosave(form) {
  const saved = document.getElementById('saved');
  const alarm = document.getElementById('alarm');
  const waits = [2, 5, 10, 30];
  const moved = 600;
  const rested = 2000;
  let timer;
  let failures = 0;
  let sent = '';
  let flying = false;
  let leaving = false;
  let goTo = '';
  let sendAfter = null;
  // After a conflict a person decides, not a timer.
  let decided = form.dataset.unsaved !== 'true';

  const written = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete('seen');
    fields.delete('_csrf');
    return fields.toString();
  };
  let stored = decided ? written() : '';
  const isOpen = () => flying || written() !== stored;

  function soon(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function send() {
    clearTimeout(timer);
    if (decided && written() !== stored) {
      htmx.trigger(form, 'save');
    }
  }

  function alarmed(words, again) {
    const box = document.createElement('div');
    box.className = 'fault';
    const told = document.createElement('p');
    told.textContent = words;
    box.append(told);
    if (again) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'second';
      button.textContent = form.dataset.again;
      button.addEventListener('click', () => renewed().then(send));
      box.append(button);
    }
    saved.textContent = '';
    goTo = '';
    // The same words again are not told again.
    if (alarm.textContent !== box.textContent) {
      alarm.replaceChildren(box);
    }
  }

  /** A page of a new session carries another token; what is written here stays. */
  async function renewed() {
    try {
      const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const read = new DOMParser().parseFromString(await page.text(), 'text/html');
      const token = read.querySelector('#cell input[name=_csrf]');
      if (token) {
        form.elements._csrf.value = token.value;
      }
    } catch {
      // Still away: the next try tells.
    }
  }

  function later() {
    soon(1000 * waits[Math.min(failures, waits.length - 1)]);
    failures += 1;
  }

  form.addEventListener('htmx:beforeRequest', () => {
    sent = written();
    flying = true;
    if (failures === 0) {
      saved.textContent = form.dataset.saving;
    }
  });

  // Told of at the place that changes, not at the form.
  document.addEventListener('htmx:beforeSwap', event => {
    event.detail.shouldSwap =
      (event.detail.xhr.status === 200 && event.target.id !== 'saved')
      || event.detail.xhr.getResponseHeader('Trafikljus-Seen') !== null
      || event.detail.xhr.getResponseHeader('HX-Retarget') !== null;
  });

  form.addEventListener('htmx:afterRequest', event => {
    flying = false;
    const submitted = sendAfter;
    sendAfter = null;
    const { xhr } = event.detail;
    const seen = xhr.getResponseHeader('Trafikljus-Seen');
    if (seen) {
      form.elements.seen.value = seen;
    }
    // Another page, such as one to sign in, is no answer of the cell.
    if (xhr.status === 200 && seen) {
      stored = sent;
      if (alarm.textContent) {
        const again = document.createElement('p');
        again.textContent = form.dataset.back;
        alarm.replaceChildren(again);
        setTimeout(() => alarm.replaceChildren(), 8000);
      }
      failures = 0;
      if (written() !== stored) {
        soon(rested);
      } else if (goTo) {
        location.assign(goTo);
      }
      if (submitted) {
        // What waits behind this one goes first.
        setTimeout(() => form.requestSubmit(submitted.button));
      }
    } else if (xhr.getResponseHeader('HX-Retarget')) {
      saved.textContent = '';
      goTo = '';
      decided = seen === null;
      // Whoever is writing hears of it, and goes on writing where they are.
      if (document.activeElement.tagName !== 'TEXTAREA') {
        alarm.focus();
      }
    } else if (xhr.status === 200 || xhr.status === 401 || xhr.status === 403) {
      alarmed(form.dataset.signedOut, true);
    } else {
      alarmed(xhr.status === 0 ? form.dataset.offline : form.dataset.broken, true);
      later();
    }
  });

  let key = '';
  form.addEventListener('keydown', event => { key = event.key; });
  form.addEventListener('pointerdown', () => { key = ''; });
  form.addEventListener('change', event => {
    // Arrows pass through ratings that nobody means.
    soon(event.target.type === 'radio' && key.startsWith('Arrow') ? moved : 0);
  });
  form.addEventListener('input', event => {
    if (event.target.tagName === 'TEXTAREA') {
      soon(rested);
    }
  });
  form.querySelector('fieldset').addEventListener('focusout', event => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      send();
    }
  });
  // Sent beside a save that is under way, the form would contradict what it has just saved itself.
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    if (flying) {
      event.preventDefault();
      sendAfter = { button: event.submitter };
    } else {
      leaving = true;
    }
  });
  window.addEventListener('online', () => { if (failures) { send(); } });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', event => {
    if (!leaving && isOpen()) {
      event.preventDefault();
    }
  });
  // A link waits until what was written is kept; if it cannot be, the page stays.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !decided || !isOpen()
        || link.origin !== location.origin || link.getAttribute('href').startsWith('#')) {
      return;
    }
    event.preventDefault();
    goTo = link.href;
    send();
  });

  setTimeout(() => { document.getElementById('told').textContent = form.dataset.self; }, 500);
}

/** Single keys, while the focus is in the form and in no text field. */
function keys(form) {
  const ratings = () => form.querySelector('input[name=rating]:checked') || form.elements.rating[0];
  const go = rel => {
    const link = form.querySelector(`a[rel=${rel}]`);
    if (link) {
      link.click();
    }
  };
  form.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.target.tagName === 'TEXTAREA') {
      if (event.key === 'Escape') {
        ratings().focus();
      }
      return;
    }
    if (document.documentElement.dataset.keys === 'off') {
      return;
    }
    const pressed = event.key === '?' ? '0' : event.key.toLowerCase();
    const rating = form.querySelector(`input[data-key="${CSS.escape(pressed)}"]`);
    const deeds = {
      n: () => form.requestSubmit(form.elements.next),
      j: () => go('next'),
      k: () => go('prev'),
      m: () => form.elements.rationale.focus(),
    };
    if (rating) {
      event.preventDefault();
      rating.focus();
      rating.click();
    } else if (deeds[pressed]) {
      event.preventDefault();
      deeds[pressed]();
    }
  });
  if (form.dataset.wentOn === 'true') {
    ratings().focus();
  }
}

for (const form of document.querySelectorAll('form[data-autosave]')) {
  autosave(form);
  keys(form);
}

/** Says how a job goes to those who do not see it: what is new, at most every five seconds. */
function tellOfJob(said) {
  const pause = 5000;
  let last = 0;
  let timer;
  const tell = () => {
    const words = document.querySelector('#job > .lead').textContent.replace(/\s+/g, ' ').trim();
    clearTimeout(timer);
    if (words === said.textContent) {
      return;
    }
    const left = last + pause - Date.now();
    if (left > 0) {
      timer = setTimeout(tell, left);
    } else {
      last = Date.now();
      said.textContent = words;
    }
  };
  document.addEventListener('htmx:afterSettle', tell);
  setTimeout(tell, 500);
}

const jobSaid = document.getElementById('job-said');
if (jobSaid) {
  tellOfJob(jobSaid);
}

/* Says of each table that is wider than the page that it scrolls, and lets the heads of one that is not stick to the window. */
for (const region of document.querySelectorAll('.scroll')) {
  const cue = document.createElement('p');
  cue.className = 'hint sideways';
  cue.textContent = document.body.dataset.sideways;
  region.before(cue);
  const measure = () => {
    region.classList.remove('whole');
    const wider = region.scrollWidth > region.clientWidth + 1;
    region.classList.toggle('wider', wider);
    region.classList.toggle('whole', !wider);
    cue.hidden = !wider;
  };
  measure();
  const sizes = new ResizeObserver(measure);
  sizes.observe(region);
  if (region.firstElementChild) sizes.observe(region.firstElementChild);
}
