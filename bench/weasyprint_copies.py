"""Makes copies of a page with WeasyPrint in one process, each for another person: weasyprint_copies.py HTML COUNT FOLDER"""
import sys
from weasyprint import HTML

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
for i in range(int(sys.argv[2])):
    HTML(string=text.replace("Person 0", f"Person {i}")).write_pdf(f"{sys.argv[3]}/{i}.pdf")
