/* Keeps what is half written as the person's own draft; the forms do their work without it. */
'use strict';

function draft(form) {
  const saved = form.querySelector('.saved');
  const alarm = form.querySelector('.alarm');
  const waits = [2, 5, 10, 30];
  const rested = 2000;
  let timer;
  let failures = 0;
  let flying = false;
  let leaving = false;
  let signedOut = false;

  const fields = () => new URLSearchParams(new FormData(form));
  const written = () => {
    const own = fields();
    own.delete('seen');
    own.delete('_csrf');
    return own.toString();
  };
  let stored = written();

  function soon(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function alarmed(words) {
    const box = document.createElement('div');
    box.className = 'fault';
    const told = document.createElement('p');
    told.textContent = words;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.textContent = form.dataset.again;
    button.addEventListener('click', send);
    box.append(told, button);
    saved.textContent = '';
    // The same words again are not told again.
    if (alarm.textContent !== box.textContent) {
      alarm.replaceChildren(box);
    }
  }

  /** A page of a new session carries another token; what is written here stays. */
  async function renew() {
    const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const read = new DOMParser().parseFromString(await page.text(), 'text/html');
    const token = read.querySelector('form[data-draft] input[name=_csrf]');
    if (token) {
      form.elements._csrf.value = token.value;
    }
  }

  async function send() {
    clearTimeout(timer);
    if (flying || leaving || written() === stored) {
      return;
    }
    flying = true;
    if (failures === 0) {
      saved.textContent = form.dataset.saving;
    }
    try {
      if (signedOut) {
        await renew();
      }
      const sent = written();
      const answer = await fetch(form.dataset.draft, {
        method: 'POST',
        body: fields(),
        headers: { 'HX-Request': 'true' },
        keepalive: true,
      });
      const words = await answer.text();
      signedOut = false;
      if (answer.ok && answer.headers.get('Trafikljus-Draft')) {
        kept(sent, words);
      } else if (answer.ok || answer.status === 401 || answer.status === 403) {
        signedOut = true;
        alarmed(form.dataset.signedOut);
      } else if (answer.status < 500 && (answer.headers.get('Content-Type') || '').startsWith('text/plain')) {
        alarmed(words);
      } else {
        later(form.dataset.broken);
      }
    } catch {
      later(form.dataset.offline);
    }
    flying = false;
  }

  function kept(sent, words) {
    stored = sent;
    failures = 0;
    saved.textContent = words;
    if (alarm.textContent) {
      const back = document.createElement('p');
      back.textContent = form.dataset.back;
      alarm.replaceChildren(back);
      setTimeout(() => alarm.replaceChildren(), 8000);
    }
    if (written() !== stored) {
      soon(rested);
    }
  }

  function later(words) {
    alarmed(words);
    soon(1000 * waits[Math.min(failures, waits.length - 1)]);
    failures += 1;
  }

  form.addEventListener('input', () => soon(rested));
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('online', () => { if (failures) { send(); } });
  // Whoever leaves at once leaves a draft; whoever leaves while nothing can be kept is warned.
  window.addEventListener('beforeunload', event => {
    if (!leaving && written() !== stored) {
      if (alarm.querySelector('.fault')) {
        event.preventDefault();
      } else {
        send();
      }
    }
  });
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  draft(form);
}
if (document.querySelector('form[data-draft]')) {
  const told = document.getElementById('told');
  setTimeout(() => { told.textContent = told.dataset.self; }, 500);
}
