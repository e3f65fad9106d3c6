/* Lifts a line of the spider chart where its figures, or its box to tick, are pointed at or have the focus. */
'use strict';

const chart = document.querySelector('.picture svg');
const values = document.querySelector('.values table');

function lift(code) {
  const parts = code ? [...chart.querySelectorAll('[data-code]')].filter(part => part.dataset.code === code) : [];
  chart.classList.toggle('lifting', parts.length > 0);
  for (const part of chart.querySelectorAll('.lifted')) {
    part.classList.remove('lifted');
  }
  for (const part of parts) {
    part.classList.add('lifted');
  }
}

/** Whose figures stand in a cell, or which box it is: told by the link in the head of its row or column. */
function whose(target) {
  const box = target.closest('.check');
  if (box) {
    return box.querySelector('input').value;
  }
  const cell = target.closest('th, td');
  const link = cell && [cell, cell.parentElement.cells[0], values.tHead.rows[0].cells[cell.cellIndex]]
    .map(head => head && head.querySelector('a'))
    .find(one => one);
  return link ? link.pathname.split('/').slice(3).map(decodeURIComponent).join('/') : '';
}

if (chart && values) {
  for (const place of [values, document.querySelector('.legend')]) {
    place.addEventListener('pointerover', event => lift(whose(event.target)));
    place.addEventListener('focusin', event => lift(whose(event.target)));
    place.addEventListener('pointerleave', () => lift(''));
    place.addEventListener('focusout', () => lift(''));
  }
}
