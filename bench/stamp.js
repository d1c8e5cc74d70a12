// Stamps a finished master for so many recipients in one process: mutool run stamp.js MASTER COUNT FOLDER
var master = scriptArgs[0], count = Number(scriptArgs[1]), folder = scriptArgs[2];
for (var i = 0; i < count; i++) {
  var doc = new PDFDocument(master), font = doc.addSimpleFont(new Font("Helvetica"));
  for (var p = 0; p < doc.countPages(); p++) {
    var page = doc.findPage(p), resources = page.get("Resources");
    // Ours is inherited from the tree of pages.
    if (!resources || resources.isNull()) resources = page.get("Parent").get("Resources");
    var fonts = resources.get("Font");
    if (!fonts || fonts.isNull()) { fonts = doc.newDictionary(); resources.put("Font", fonts); }
    fonts.put("Stamp", font);
    var marks = ["q BT /Stamp 8 Tf 51 20 Td (Prepared for Person " + i + ") Tj ET Q", "q 0.9 g BT /Stamp 30 Tf 0.87 0.5 -0.5 0.87 100 300 Tm (Acme Coatings) Tj ET Q", "q BT /Stamp 8 Tf 400 20 Td (copy " + i + ") Tj ET Q"];
    var contents = page.get("Contents"), list = doc.newArray();
    if (contents.isArray()) for (var c = 0; c < contents.length; c++) list.push(contents.get(c)); else list.push(contents);
    for (var m = 0; m < marks.length; m++) list.push(doc.addStream(marks[m], {}));
    page.put("Contents", list);
  }
  doc.save(folder + "/" + i + ".pdf", "compress");
}
