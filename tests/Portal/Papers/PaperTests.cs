using System.Text;
using MerajutASA.Ui.Charts;
using MerajutASA.Ui.Papers;
using SkiaSharp;
using Xunit;

namespace MerajutASA.Portal.Tests.Papers;

public sealed class PaperTests
{
    private static readonly PaperStamp Stamp = new("Terbatas", "Diunduh oleh Ratna, 26 Nov 2026. Alasan: rapat.", (number, of) => $"Halaman {number} dari {of}");

    [Fact]
    public async Task Values_for_a_spreadsheet_hold_bare_numbers_and_nothing_that_runs()
    {
        using var stream = new MemoryStream();
        await PaperCsv.WriteAsync(stream, Sample(rows: 1), Stamp, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains(Stamp.Watermark, text, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains(";1234567;0,25", text, StringComparison.Ordinal);
    }

    [Theory, InlineData(3, 1), InlineData(120, 3)]
    public void A_long_table_goes_on_over_further_sheets(int rows, int least)
    {
        var pdf = Encoding.Latin1.GetString(PaperPdf.Write(Sample(rows), Stamp));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.True(pdf.Split("/Type /Page\n").Length - 1 >= least, $"{pdf.Split("/Type /Page\n").Length - 1} sheets");
        Assert.Contains("/Title (Laporan)", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_has_ink_where_the_chart_has_it()
    {
        using var image = SKBitmap.Decode(PaperPng.Write(Sample(rows: 3), Stamp));
        var teal = SKColor.Parse("#0b5d5b");
        var inked = 0;
        for (var x = 0; x < image.Width; x++)
        {
            for (var y = 0; y < image.Height; y++)
                inked += image.GetPixel(x, y) == teal ? 1 : 0;
        }

        // The bar is a tenth of the picture's width or more and stands to half its height.
        Assert.True(image.Width > 1_000);
        Assert.True(inked > 10_000, $"{inked} points");
    }

    [Fact]
    public void A_word_longer_than_its_column_breaks_nothing()
    {
        var paper = Sample(rows: 1) with { Title = new string('W', 400), Facts = ["", " "] };

        Assert.NotEmpty(PaperPdf.Write(paper, Stamp));
        Assert.NotEmpty(PaperPng.Write(paper, Stamp));
    }

    private static Paper Sample(int rows) => new("Laporan", ["Cakupan: Jawa Tengah"])
    {
        Figures = [new("Kasus berjalan", "1.234")],
        Sections =
        [
            new PaperSection("Terdaftar")
            {
                Lead = "Per bulan.",
                Pictures = [new PaperPicture("Kasus per bulan", width => BarChart.Draw([new BarGroup("Jan", "Januari", [10, 5])], width))],
                Legend = [new("Terdaftar", ChartInk.Full)],
                Tables =
                [
                    new PaperTable(
                        "Tabel", [new("Lembaga"), new("Kasus", true), new("Bagian", true)],
                        [.. Enumerable.Range(0, rows).Select(_ => new PaperRow([new("=HYPERLINK(\"http://x\")"), PaperCell.Of(1_234_567), new("25 %", 0.25)]))]),
                ],
            },
        ],
        Notes = ["Sumber: portal."],
    };
}
