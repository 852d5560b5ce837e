namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>Finding children as their carers do.</summary>
internal static class Children
{
    /// <summary>The address of a case that somebody may open, from their board.</summary>
    public static async Task<string> FirstChildAsync(this Tab tab)
    {
        await tab.GoAsync("/children");
        return (await tab.Main.Locator("tbody a[href^='/children/']").First.GetAttributeAsync("href"))!;
    }

    public static async Task<string> ChildNamedAsync(this Tab tab, string name)
    {
        await tab.GoAsync($"/children?q={Uri.EscapeDataString(name)}");
        return (await tab.Main.Locator("tbody a[href^='/children/']").Filter(new() { HasText = name }).First.GetAttributeAsync("href"))!;
    }
}
