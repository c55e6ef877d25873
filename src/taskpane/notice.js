/* For hosts too old to run the pane at all (Internet Explorer inside Office 2016): plain ES5, loaded first. */
(function () {
  var modern =
    typeof Promise === 'function' &&
    typeof Symbol === 'function' &&
    'noModule' in HTMLScriptElement.prototype;
  if (modern) return;
  document.addEventListener('DOMContentLoaded', function () {
    var notice = document.getElementById('notice');
    if (!notice) return;
    notice.appendChild(
      document.createTextNode(
        '这个版本的 Office 太旧,不能运行“考核评分”窗格。请使用 Excel 2019 以后的版本,或请市级办公室用命令行评分。 ' +
          'This Office is too old for this pane. Please use Excel 2019 or later.',
      ),
    );
    notice.removeAttribute('hidden');
  });
})();
