using System.Text;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace MerajutASA.Modules.Business.Tests;

public sealed class ReceiptPaperTests
{
    private static readonly Uri Address = new("https://portal.example/receipts/0123456789abcdef0123456789abcdef");

    private static readonly StringLocalizer<Texts> Words = new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    [Fact]
    public void A_receipt_says_who_gave_what_under_which_permit_and_where_it_is_checked()
    {
        var paper = ReceiptPaper.Of(Receipt, Address, Words);

        var cells = paper.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text).ToList();
        Assert.Contains("KW/2026/00017", paper.Title, StringComparison.Ordinal);
        Assert.Contains("PT Kayu Lestari", cells);
        Assert.Contains("Rp 2.000.000", cells);
        Assert.Contains(cells, cell => cell.StartsWith("12/PUB/2026", StringComparison.Ordinal));
        Assert.Contains(paper.Sections, section => section.Lead?.Contains(Address.ToString(), StringComparison.Ordinal) == true);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(PaperPdf.Write(paper, new PaperStamp("Kuitansi", "KW/2026/00017", (number, of) => $"{number}/{of}")), 0, 5));
    }

    [Fact]
    public void One_that_was_withdrawn_says_so_above_all() =>
        Assert.Contains(ReceiptPaper.Of(Receipt with { WithdrawnAt = DateTimeOffset.UnixEpoch }, Address, Words).Facts, fact => fact.Contains("1970", StringComparison.Ordinal));

    [Fact]
    public void Another_address_is_another_code_and_the_same_one_is_the_same()
    {
        Assert.Equal(QrPicture.Of(Address.ToString(), 130).Path, QrPicture.Of(Address.ToString(), 130).Path);
        Assert.NotEqual(QrPicture.Of(Address.ToString(), 130).Path, QrPicture.Of(Address + "0", 130).Path);
    }

    private static ReceiptLine Receipt { get; } = new(
        Guid.CreateVersion7(), 2026, 17, DateTimeOffset.UtcNow, "PT Kayu Lestari", "LKSA Melati", "Seragam sekolah", GiftKind.Money, 2_000_000, null, null, Deductibility.None,
        "12/PUB/2026", new DateOnly(2026, 12, 31), "0123456789abcdef0123456789abcdef", null, null);
}
