using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Regions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace MerajutASA.Portal.Tests.Regions;

public sealed class RegionPickerTests : IAsyncLifetime
{
    private static readonly Region[] Few =
    [
        new("33", "Jawa Tengah"), new("33.74", "Kota Semarang"), new("33.74.01", "Semarang Tengah"), new("33.74.01.1001", "Miroto"), new("33.74.01.1002", "Brumbungan"),
        new("33.72", "Kota Surakarta"), new("33.72.01", "Laweyan"), new("33.72.01.1001", "Pajang"),
        new("35", "Jawa Timur"), new("35.78", "Kota Surabaya"), new("35.78.01", "Karang Pilang"), new("35.78.01.1001", "Warugunung"),
    ];

    private readonly BunitContext _context = new();
    private IRenderedComponent<MudPopoverProvider> _popovers = default!;
    private string? _chosen;

    public ValueTask InitializeAsync()
    {
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _context.Services.AddLogging();
        _context.Services.AddMerajutUi();
        _context.Services.AddSingleton(new RegionCatalog(() => Task.FromResult(new RegionTree(Few))));
        _popovers = _context.Render<MudPopoverProvider>();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Each_level_opens_once_the_one_above_is_chosen_and_choosing_above_empties_those_below()
    {
        var picker = Render();
        Assert.Equal([true, false, false, false], Open(picker));

        await ChooseAsync(picker, "Province", "tengah", "Jawa Tengah");
        Assert.Equal("33", _chosen);
        Assert.Equal([true, true, false, false], Open(picker));
        await ChooseAsync(picker, "Regency", "SEMARANG", "Kota Semarang");
        await ChooseAsync(picker, "District", "tengah", "Semarang Tengah");
        await ChooseAsync(picker, "Village", "miro to", "Miroto");
        Assert.Equal("33.74.01.1001", _chosen);

        await ChooseAsync(picker, "Regency", "sura", "Kota Surakarta");
        Assert.Equal("33.72", _chosen);
        Assert.Equal(["Jawa Tengah", "Kota Surakarta", "", ""], Values(picker));
    }

    [Fact]
    public async Task A_village_is_found_at_once_and_fills_every_level()
    {
        var picker = Render();

        await ChooseAsync(picker, "Search", "warugunung", "Warugunung, Karang Pilang, Kota Surabaya, Jawa Timur");

        Assert.Equal("35.78.01.1001", _chosen);
        Assert.Equal(["Jawa Timur", "Kota Surabaya", "Karang Pilang", "Warugunung"], Values(picker));
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var picker = Render();
        await Input(picker, "Province").InputAsync(new ChangeEventArgs { Value = "jawa" });
        picker.WaitForState(() => Items().Count == 2);
        foreach (var key in new[] { "ArrowDown", "Enter" })
        {
            await Input(picker, "Province").KeyDownAsync(new KeyboardEventArgs { Key = key });
            await Input(picker, "Province").KeyUpAsync(new KeyboardEventArgs { Key = key });
        }

        picker.WaitForAssertion(() => Assert.Equal("35", _chosen));
    }

    [Fact]
    public void Within_an_officers_region_the_levels_above_are_shown_and_fixed()
    {
        var picker = Render(within: "33.74", value: "33.74.01.1002");

        Assert.Equal(["Jawa Tengah", "Kota Semarang", "Semarang Tengah", "Brumbungan"], Values(picker));
        Assert.Equal([false, false, true, true], Open(picker));
    }

    [Fact]
    public void What_is_out_of_reach_or_unknown_is_not_shown_as_chosen()
    {
        Assert.Equal(["Jawa Tengah", "Kota Semarang", "", ""], Values(Render(within: "33.74", value: "35.78.01.1001")));
        Assert.Equal(["", "", "", ""], Values(Render(value: "99.99")));
    }

    [Theory]
    [InlineData("id-ID", "Provinsi", "Kabupaten atau kota", "Data wilayah:")]
    [InlineData("en-GB", "Province", "Regency or city", "Region data:")]
    public void It_speaks_both_languages_names_each_field_and_names_the_source(string culture, string province, string regency, string source)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        var picker = Render();

        Assert.StartsWith(province, Label(picker, "Province"), StringComparison.Ordinal);
        Assert.StartsWith(regency, Label(picker, "Regency"), StringComparison.Ordinal);
        Assert.Contains(source, picker.Markup, StringComparison.Ordinal);
        Assert.Contains("ODbL", picker.Markup, StringComparison.Ordinal);
        Assert.Equal(RegionDataset.Source.ToString(), picker.Find(".ma-field-help a").GetAttribute("href"));
    }

    [Fact]
    public void What_is_wrong_stands_beside_it_and_the_summary_can_lead_to_it()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("id-ID");
        var errors = new FormErrors();
        var picker = Render(errors: errors);
        errors.Show([new FieldError("RegionCode", "Search")], _context.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Ui.Regions.Texts>>());

        picker.WaitForAssertion(() => Assert.Contains("Cari langsung", picker.Find(".ma-field-error").TextContent, StringComparison.Ordinal));
        var fieldset = picker.Find("fieldset");
        Assert.Equal((FieldContext.IdOf("RegionCode"), "-1"), (fieldset.Id, fieldset.GetAttribute("tabindex")));
    }

    private IRenderedComponent<RegionPicker> Render(string within = "", string? value = null, FormErrors? errors = null)
    {
        _chosen = value;
        IRenderedComponent<RegionPicker>? picker = null;
        picker = _context.Render<RegionPicker>(parameters =>
        {
            parameters.Add(component => component.Name, "RegionCode").Add(component => component.Label, "Wilayah").Add(component => component.Required, true)
                .Add(component => component.Within, within).Add(component => component.Value, value)
                .Add(component => component.ValueChanged, code =>
                {
                    _chosen = code;
                    picker!.Render(again => again.Add(component => component.Value, code));
                });
            if (errors is not null)
                parameters.AddCascadingValue(errors);
        });
        return picker;
    }

    private async Task ChooseAsync(IRenderedComponent<RegionPicker> picker, string level, string typed, string shown)
    {
        await Input(picker, level).InputAsync(new ChangeEventArgs { Value = typed });
        picker.WaitForState(() => Items().Any(item => item.TextContent.Trim() == shown));
        await Items().Single(item => item.TextContent.Trim() == shown).ClickAsync(new MouseEventArgs());
        picker.WaitForState(() => Items().Count == 0);
    }

    private IReadOnlyList<IElement> Items() => [.. _popovers.FindAll(".mud-list-item")];

    private static IElement Input(IRenderedComponent<RegionPicker> picker, string level) => picker.Find($"#{FieldContext.IdOf("RegionCode." + level)}");

    private static string Label(IRenderedComponent<RegionPicker> picker, string level) =>
        picker.Find($"label[for={FieldContext.IdOf("RegionCode." + level)}]").TextContent.Trim();

    private static IEnumerable<string?> Values(IRenderedComponent<RegionPicker> picker) =>
        Enum.GetNames<RegionLevel>().Select(level => Input(picker, level).GetAttribute("value") ?? "");

    private static IEnumerable<bool> Open(IRenderedComponent<RegionPicker> picker) =>
        Enum.GetNames<RegionLevel>().Select(level => !Input(picker, level).HasAttribute("disabled"));
}
