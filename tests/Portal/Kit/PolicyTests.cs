using MerajutASA.Portal.Tests.Localisation;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

public sealed class PolicyTests
{
    /// <summary>Parts of MudBlazor that write style elements, which the content policy refuses; none is placed in a frame.</summary>
    private static readonly string[] Refused = ["ISnackbar", "MudSnackbarProvider", "MudThemeProvider"];

    public static TheoryData<string> Pages() =>
        [.. SourceTree.Files("*.razor").Concat(SourceTree.Files("*.razor.cs")).Select(SourceTree.Relative).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void No_page_uses_a_part_that_the_content_policy_refuses(string page) =>
        Assert.DoesNotContain(Refused, File.ReadAllText(Path.Combine(SourceTree.Root, page)).Contains);
}
