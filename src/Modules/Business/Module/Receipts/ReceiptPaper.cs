using MerajutASA.Modules.Business.Needs;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Business.Receipts;

/// <summary>A receipt as a paper, with a code that leads to the page on which anybody may check it.</summary>
internal static class ReceiptPaper
{
    private const double CodeSide = 130;

    /// <param name="receipt">What it says.</param>
    /// <param name="address">Where it is checked.</param>
    /// <param name="texts">In the reader's language.</param>
    public static Paper Of(ReceiptLine receipt, Uri address, IStringLocalizer texts) => new(
        $"{texts["Receipt"].Value} {receipt.Shown}",
        [
            receipt.InstitutionName,
            texts["ReceiptIssued", Formats.Moment(receipt.IssuedAt)],
            .. receipt.WithdrawnAt is { } since ? new[] { texts["ReceiptWithdrawn", Formats.Moment(since)].Value } : [],
        ])
    {
        Sections =
        [
            new PaperSection(texts["ReceiptFor"])
            {
                Tables =
                [
                    new PaperTable(
                        texts["ReceiptFor"],
                        [new(texts["ReceiptLine"]), new(texts["ReceiptSays"])],
                        [.. Lines(receipt, texts).Select(line => new PaperRow([new PaperCell(line.Name), new PaperCell(line.Says)]))]),
                ],
            },
            new PaperSection(texts["CheckTitle"])
            {
                Lead = texts["CheckBy", address.ToString()],
                Pictures = [new PaperPicture(texts["CheckTitle"], width => new ChartPicture(width, CodeSide, [QrPicture.Of(address.ToString(), CodeSide)]))],
            },
        ],
        Notes = [texts[receipt.Deductibility == Deductibility.None ? "NotDeductible" : "Deductible"], texts["ReceiptNote"]],
    };

    private static IEnumerable<(string Name, string Says)> Lines(ReceiptLine receipt, IStringLocalizer texts)
    {
        yield return (texts["Donor"], receipt.Donor);
        yield return (texts["Need"], receipt.NeedTitle);
        yield return (texts["Kind"], texts[$"Gift.{receipt.Kind}"]);
        if (receipt.Quantity is { } quantity)
            yield return (texts["Quantity"], $"{Formats.Number(quantity)} {receipt.Unit}");
        yield return (texts[receipt.Kind == GiftKind.Goods ? "ValueOfGoods" : "Amount"], Formats.Rupiah(receipt.Amount));
        yield return (texts["Permit"], texts["PermitOf", receipt.PermitNumber, Formats.Date(receipt.PermitUntil)]);
        yield return (texts["Deductibility"], texts[$"Deductibility.{receipt.Deductibility}"]);
    }
}
