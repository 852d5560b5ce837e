using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Cases;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Frame;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

public sealed class FramePartTests : KitTest
{
    [Theory]
    [InlineData("id", Role.SocialOfficer, "Terbatas", "Rina Wulandari, Petugas dinas sosial, LKSA Harapan Bangsa")]
    [InlineData("en", Role.LksaHead, "Restricted", "Rina Wulandari, LKSA head, LKSA Harapan Bangsa")]
    public void The_band_says_what_the_page_is_and_who_reads_it(string language, Role role, string word, string who)
    {
        Speak(language);
        SignIn(role);
        var band = Render<RestrictedBand>();

        Assert.Equal(word, band.Find("strong").TextContent.Trim());
        Assert.Equal(who, band.Find("span").TextContent);
        Assert.Equal(who, band.Find(".ma-watermark").GetAttribute("data-printed-by"));
    }

    [Fact]
    public void What_was_done_can_be_taken_back()
    {
        var announcements = Services.GetRequiredService<Announcements>();
        var bar = Render<AnnouncementBar>();
        var taken = false;
        bar.InvokeAsync(() => announcements.OfferUndo("Kasus dipindahkan.", () =>
        {
            taken = true;
            return Task.CompletedTask;
        }));

        Assert.Equal("Kasus dipindahkan.", bar.Find("[role=status] p").TextContent);
        bar.Find("button").Click();

        Assert.True(taken);
        Assert.Empty(bar.FindAll("p"));
    }

    [Fact]
    public void Undoing_that_fails_is_said_and_does_not_end_the_page()
    {
        var bar = Render<AnnouncementBar>();
        bar.InvokeAsync(() => Services.GetRequiredService<Announcements>().OfferUndo("Kasus dipindahkan.", () => throw new InvalidOperationException("Lost.")));
        bar.Find("button").Click();

        Assert.StartsWith("Belum dapat diurungkan", bar.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("siti ", true)]
    [InlineData("Sity", false)]
    public async Task What_cannot_be_undone_asks_for_the_name(string typed, bool goes)
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        Task<bool>? asked = null;
        await dialogs.InvokeAsync(() => { asked = Services.GetRequiredService<IDialogService>().ConfirmWithNameAsync("Hapus?", "Semua catatan hilang.", "Siti", "Hapus"); });
        dialogs.WaitForElement("input").Change(typed);
        dialogs.Find("form").Submit();

        Assert.Equal(goes ? 0 : 1, dialogs.FindAll(".ma-field-error").Count);
        Assert.Equal(goes, asked!.IsCompleted);
        if (goes)
            Assert.True(await asked);
    }

    [Fact]
    public void Stages_are_told_to_who_cannot_see_them()
    {
        var steps = Render<StageSteps>(parameters => parameters.Add(stage => stage.Stages, ["Rujukan", "Asesmen", "Rencana"]).Add(stage => stage.Current, 1));

        Assert.Equal("Asesmen, sedang berjalan", steps.Find("[aria-current=step] > span:last-child").TextContent);
        Assert.Equal("Rujukan, selesai", steps.Find("li > span:last-child").TextContent);
        Assert.Equal("Tahap 2 dari 3: Asesmen", steps.Find(".ma-stages-short").TextContent);
    }
}
