/* Says why the pane does not come up where it cannot say so itself: plain ES5, loaded first. */
(function () {
  // As young as the syntax of the pane's own scripts (ES2021): Internet Explorer and the first Edge inside Office lack it.
  var modern = typeof Promise === 'function' && typeof Promise.any === 'function';
  var tooOld =
    '这个版本的 Office 太旧,不能运行“考核评分”窗格。请使用 Microsoft 365 或零售版(1903 及以后)、批量许可 2021 及以后、Mac 16.24 及以后,或网页版;批量许可 2019 不行。' +
    '也可以请市级办公室用命令行评分。 This Office is too old for this pane. Please use Microsoft 365 or retail from version 1903, volume-licensed 2021 and later, Mac from 16.24, or on the web; not volume-licensed 2019.';
  var offline =
    '没有取到 office.js,窗格连不上 Excel。请检查网络,再关闭窗格重新打开;不能上网的单位请用自带 office.js 的安装。 ' +
    'office.js did not load, so the pane cannot reach Excel. Check the network and open the pane again.';
  function tell(text) {
    var notice = document.getElementById('notice');
    if (!notice) return;
    notice.appendChild(document.createTextNode(text));
    notice.removeAttribute('hidden');
  }
  document.addEventListener('DOMContentLoaded', function () {
    if (!modern) tell(tooOld);
    else if (typeof Office === 'undefined') tell(offline);
  });
})();
