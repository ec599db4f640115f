/**
 * Tells why Hit5 does not start: it was opened as a file, the browser is too old, or a part of the app did not come. A
 * classic script in the words of 2009, apart from the build, so that any browser runs it and nothing of the app has to
 * be there.
 * The words themselves stand in index.html.
 */
(function () {
  'use strict';
  var root = document.documentElement;

  /** The youngest of what Hit5 cannot do without; index.html names the versions that have all of it. */
  function isNewEnough() {
    try {
      return !!(
        // Colours of both looks: Chrome 123, Firefox 120, Safari 17.5.
        CSS.supports('color', 'light-dark(#000, #fff)') &&
        // The network's panel and the large example: Chrome 114, Firefox 125, Safari 17.
        'popover' in root &&
        // What is fetched can be given up: Chrome 116, Firefox 124, Safari 17.4.
        AbortSignal.any &&
        // Addresses: Chrome 120, Firefox 115, Safari 17.
        URL.canParse &&
        // ES2023: Chrome 110, Firefox 115, Safari 16.
        [].toSorted
      );
    } catch (error) {
      return false;
    }
  }

  function show() {
    var why = root.getAttribute('data-start');
    var place = document.getElementById('start');
    if (!why || !place) return;
    document.getElementById('start-slow').hidden = true;
    document.getElementById('start-' + why).hidden = false;
  }

  /** The app does not start where it is stopped; else it takes the place of these words as soon as it has. */
  function say(why, isStopped) {
    if (isStopped) root.setAttribute('data-stopped', '');
    if (root.hasAttribute('data-start')) return;
    root.setAttribute('data-start', why);
    show();
  }

  function isStarting() {
    return document.readyState === 'loading' || document.getElementById('start') !== null;
  }

  function onError(event) {
    var from = event.target;
    // Of files, scripts and styles count: an icon that is not there is none too few.
    var isFile = from && from !== window;
    var counts = !isFile || from.tagName === 'SCRIPT' || from.rel === 'stylesheet';
    if (counts && isStarting()) say('failed', isFile);
  }

  if (location.protocol === 'file:') say('file', true);
  if (!isNewEnough()) say('old', true);
  // Errors of files do not rise, so they are caught on their way down.
  window.addEventListener('error', onError, true);
  window.addEventListener('unhandledrejection', onError);
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('click', function (event) {
    if (!event.target.hasAttribute || !event.target.hasAttribute('data-again')) return;
    // The link alone would lose what stands behind the hash: the session.
    event.preventDefault();
    location.reload();
  });
})();
