/** What programs write into the title of a file by themselves. */
export const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\s*-.*|untitled.*|无标题.*|未命名.*|文档\s*\d*|新建.*|document\d*|powerpoint (?:presentation|演示文稿)|slide \d+|.*\.(?:docx?|wps|pdf|tex|dvi|indd|qxd|pptx?|xlsx?|html?|txt)|[\d_-]+|.*[\ufffd\u0000].*)$/iu;

/** Names of accounts that programs write as the author. */
export const NO_AUTHOR =
  /^(?:user|owner|pc|lenovo|hp|dell|asus|acer|微软用户|windows 用户|微软中国|unknown|anonymous|\(anonymous\)|python-docx|.*@.*|.*[\ufffd\u0000].*)$/iu;
