using System.Net;
using System.Text;
using MerajutASA.Infrastructure.Access;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Figures;

public sealed class FigureFileTests(FiguresWorld world) : IClassFixture<FiguresWorld>
{
    private const string June = "length=month&period=2026-06";

    public static TheoryData<Role?> Readers => FiguresPageTests.Readers;

    [Theory, MemberData(nameof(Readers))]
    public async Task Everybody_gets_each_form_without_a_reason(Role? role)
    {
        await world.PublishAsync();
        await using var site = await FigureSite.StartAsync(world, role is { } known ? await world.ReaderAsync(known) : null);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };

        foreach (var (format, kind, beginning) in new[] { ("pdf", "application/pdf", "%PDF-"), ("png", "image/png", "PNG"), ("csv", "text/csv", "Publik") })
        {
            var answer = await client.GetAsync($"/figures/file?{June}&level=province&by=reason&format={format}", TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.OK, kind, "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Contains(beginning, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..40], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_tables_say_what_is_withheld_and_why()
    {
        await world.PublishAsync();
        await using var site = await FigureSite.StartAsync(world, null);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };

        var text = await client.GetStringAsync($"/figures/file?{June}&level=province&by=sex&format=csv", TestContext.Current.CancellationToken);

        Assert.Contains("Jawa Tengah;24;ditahan;ditahan", text, StringComparison.Ordinal);
        Assert.Contains("Yang mana di antara keduanya tidak dikatakan", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/figures/file?{June}&format=exe", TestContext.Current.CancellationToken)).StatusCode);
    }
}
