using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace MerajutASA.Portal.Tests.Http;

public sealed partial class ErrorTests(RunningPortal portal)
{
    [Fact]
    public async Task The_reference_of_an_error_page_is_the_logs()
    {
        var answer = await portal.As("lksa-head").GetAsync("/sample/broken");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(Code().Match(page).Groups[1].Value, portal.Log.ReferencesOfErrors());
        Assert.DoesNotContain("Broken on purpose", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_an_address_are_not_logged()
    {
        await portal.As("lksa-head").GetAsync("/sample/today?name=Nurhaliza");

        // The line is written once the answer has gone out.
        Assert.True(SpinWait.SpinUntil(() => portal.Log.Messages().Any(message => message.Contains("/sample/today", StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));
        Assert.DoesNotContain(portal.Log.Messages(), message => message.Contains("Nurhaliza", StringComparison.Ordinal));
    }

    [GeneratedRegex("<code>([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4})</code>")]
    private static partial Regex Code();
}
