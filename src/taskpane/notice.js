/* Says why the pane does not come up where it cannot say so itself: plain ES5, loaded first. */
(function () {
  // As young as the syntax of the pane's own scripts (ES2021): Internet Explorer and the first Edge inside Office lack it.
  var modern = typeof Promise === 'function' && typeof Promise.any === 'function';
  var tooOld =
    '这个版本的 Office 太旧,不能运行“考核评分”窗格。请使用 Excel 2019 以后的版本,或请市级办公室用命令行评分。 ' +
    'This Office is too old for this pane. Please use Excel 2019 or later.';
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
