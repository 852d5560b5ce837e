using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MerajutASA.Portal.Tests.Http;
using Xunit;

namespace MerajutASA.Portal.Tests.Shell;

/// <summary>What a page says while its connection is away: Blazor finds the parts by class, the shell's script the buttons by their marks.</summary>
public sealed class ReconnectDialogTests(RunningPortal portal)
{
    [Theory]
    [InlineData("id", "components-reconnect-first-attempt-visible", "Kami menyambungkan Anda kembali…")]
    [InlineData("en", "components-reconnect-first-attempt-visible", "Connecting you again…")]
    [InlineData("id", "components-reconnect-failed-visible", "Portal belum dapat dihubungi. Periksa jaringan Anda, lalu coba lagi.")]
    [InlineData("id", "components-pause-visible", "Halaman ini dijeda karena lama tidak dipakai.")]
    [InlineData("id", "components-resume-failed-visible", "Halaman ini tidak dapat dilanjutkan dan perlu dimuat ulang. Salin dahulu yang belum disimpan.")]
    public async Task Each_state_has_a_sentence_of_its_own(string language, string state, string sentence) =>
        Assert.Equal(sentence, (await DialogAsync(language)).QuerySelector($"p.{state}")!.TextContent.Trim());

    [Fact]
    public async Task What_was_typed_is_said_to_be_safe_and_every_state_has_a_way_on()
    {
        var dialog = await DialogAsync("id");

        Assert.Contains("Yang Anda ketik masih ada di layar.", dialog.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sambungan terputus", dialog.Owner!.GetElementById(dialog.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.NotNull(dialog.QuerySelector("#components-seconds-to-next-attempt"));
        Assert.Equal(
            ["reconnect", "resume", "closes", "reload"],
            dialog.QuerySelectorAll("button").Select(button => button.Attributes.Single(mark => mark!.Name.StartsWith("data-", StringComparison.Ordinal))!.Name["data-".Length..]));
    }

    private async Task<IElement> DialogAsync(string language)
    {
        var answer = await portal.As("lksa-head", language).GetAsync("/sample/today");
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
        return page.GetElementById("components-reconnect-modal")!;
    }
}
