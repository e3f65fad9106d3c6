/* Makes the table of ratings one stop of the keyboard, with a card beside the cell; it reads the same without. */
'use strict';

function grid(region) {
  const table = region.querySelector('table');
  const rows = [...table.rows].filter(row => row.cells.length > 1 && !row.classList.contains('area'));
  const cards = new Map();
  const card = document.createElement('div');
  let shown = null;
  let focused = null;
  let timer;

  card.className = 'card';
  card.id = 'cell-card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  region.after(card);

  region.removeAttribute('tabindex');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-describedby', 'grid-hint');
  document.getElementById('grid-hint').hidden = false;
  for (const part of table.querySelectorAll('thead, tbody, tfoot')) {
    part.setAttribute('role', 'rowgroup');
  }
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    for (const cell of row.cells) {
      cell.setAttribute('role', cell.tagName === 'TD' ? 'gridcell' : cell.scope === 'col' ? 'columnheader' : 'rowheader');
    }
  }
  for (const link of table.querySelectorAll('a')) {
    link.tabIndex = -1;
  }

  /** What takes the focus in a cell: the link of a head, else the cell itself. */
  const stop = cell => cell.querySelector('a') || cell;
  const place = cell => [rows.indexOf(cell.parentElement), cell.cellIndex];

  function own(cell) {
    const was = focused;
    focused = cell;
    if (was) {
      stop(was).tabIndex = -1;
    }
    stop(cell).tabIndex = 0;
  }

  function go(row, column) {
    const to = rows[Math.max(0, Math.min(row, rows.length - 1))];
    const cell = to.cells[Math.max(0, Math.min(column, to.cells.length - 1))];
    own(cell);
    stop(cell).focus();
  }

  /** The heads' links tell which cell it is, and what is compared. */
  function asked(cell) {
    const links = [cell.parentElement.cells[0], table.tHead.rows[0].cells[cell.cellIndex]]
      .map(head => head && head.querySelector('a'))
      .filter(link => link);
    const unit = links.find(link => link.pathname.startsWith('/compare/municipalities/'));
    const objective = links.find(link => link.pathname.startsWith('/compare/objectives/'));
    if (cell.tagName !== 'TD' || !unit || !objective) {
      return null;
    }
    const last = link => link.pathname.split('/').slice(3).map(decodeURIComponent).join('/');
    const query = new URLSearchParams(unit.search);
    query.set('unit', last(unit));
    query.set('objective', last(objective));
    return { fragment: '/compare/cell?' + query, page: unit.href + '#' + encodeURIComponent(last(objective)) };
  }

  async function fetched(address) {
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) {
      throw new Error(answer.status);
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  }

  async function show(cell) {
    const about = asked(cell);
    clearTimeout(timer);
    if (!about) {
      hide();
      return;
    }
    if (shown === cell) {
      return;
    }
    hide();
    shown = cell;
    if (!cards.has(about.fragment)) {
      cards.set(about.fragment, fetched(about.fragment));
    }
    try {
      const content = (await cards.get(about.fragment)).cloneNode(true);
      if (shown === cell) {
        card.replaceChildren(...content.childNodes);
        lay(cell);
      }
    } catch {
      cards.delete(about.fragment);
      if (shown === cell) {
        card.textContent = region.dataset.failed;
        lay(cell);
      }
    }
  }

  /** Below the cell, or above it where there is no room; never over the cell. */
  function lay(cell) {
    card.hidden = false;
    cell.setAttribute('aria-describedby', card.id);
    const box = cell.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left, width - card.offsetWidth - 8));
    const under = box.bottom + card.offsetHeight + 8 < window.innerHeight || box.top < card.offsetHeight + 8;
    card.style.setProperty('left', `${left + window.scrollX}px`);
    card.style.setProperty('top', `${(under ? box.bottom + 2 : box.top - card.offsetHeight - 2) + window.scrollY}px`);
  }

  function hide() {
    clearTimeout(timer);
    if (shown) {
      shown.removeAttribute('aria-describedby');
    }
    shown = null;
    card.hidden = true;
  }

  const later = (deed, wait) => {
    clearTimeout(timer);
    timer = setTimeout(deed, wait);
  };

  table.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const cell = event.target.closest('th, td');
    const [row, column] = place(cell);
    const ways = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [row, 0],
      End: [row, rows[row].cells.length - 1],
    };
    const about = asked(cell);
    if (ways[event.key]) {
      event.preventDefault();
      go(...ways[event.key]);
    } else if (event.key === 'Enter' && about) {
      location.assign(about.page);
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
    }
  });
  table.addEventListener('focusin', event => {
    const cell = event.target.closest('th, td');
    own(cell);
    show(cell);
  });
  table.addEventListener('focusout', () => later(hide, 200));
  table.addEventListener('click', event => {
    const cell = event.target.closest('td');
    if (cell && rows.includes(cell.parentElement)) {
      go(...place(cell));
    }
  });
  table.addEventListener('pointerover', event => {
    const cell = event.target.closest('th, td');
    if (cell && cell !== shown) {
      later(() => show(cell), 250);
    } else {
      clearTimeout(timer);
    }
  });
  // The card stays while the pointer is on its way to it, and on it.
  table.addEventListener('pointerleave', () => later(hide, 400));
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(hide, 400));

  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.tagName === 'TD') {
        cell.tabIndex = -1;
      }
    }
  }
  own(rows.find(row => row.cells[1].tagName === 'TD')?.cells[1] || rows[0].cells[0]);
}

for (const region of document.querySelectorAll('[data-grid]')) {
  grid(region);
}
