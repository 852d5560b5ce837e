using System.Globalization;
using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

public sealed class FormTests : KitTest
{
    private readonly FormErrors errors = new();

    private IStringLocalizer Texts => Services.GetRequiredService<IStringLocalizer<FormTests>>();

    [Fact]
    public void Errors_are_summed_up_with_a_way_to_each_field()
    {
        var form = Drawn();
        Send(form, new FieldError("FullName", "Tulis nama."), new FieldError("Birth", "Tanggal tidak ada."));

        Assert.Equal(["Tulis nama.", "Tanggal tidak ada."], form.FindAll(".ma-errorsummary a").Select(link => link.TextContent));
        Assert.Equal("field-fullname", form.Find(".ma-errorsummary a").GetAttribute("data-focuses"));
        Assert.Equal("field-fullname", form.Find("input[name=FullName]").Id);
        JSInterop.VerifyInvoke("Blazor._internal.domWrapper.focus");
    }

    [Fact]
    public void A_wrong_field_says_what_is_wrong_to_ear_and_eye()
    {
        var form = Drawn();
        Send(form, new FieldError("FullName", "Tulis nama."));
        var input = form.Find("input[name=FullName]");

        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("field-fullname-error field-fullname-help", input.GetAttribute("aria-describedby"));
        Assert.Equal("Tulis nama.", form.Find("#field-fullname-error").TextContent.Trim());
    }

    [Fact]
    public void A_field_that_was_left_says_its_fault_without_a_summary()
    {
        var form = Drawn();
        form.InvokeAsync(() => errors.ShowLeft("FullName", [new FieldError("FullName", "Tulis nama.")], Texts));

        Assert.Equal("Tulis nama.", form.Find("#field-fullname-error").TextContent.Trim());
        Assert.Empty(form.FindAll(".ma-errorsummary"));
    }

    [Fact]
    public void A_fault_that_was_mended_goes_from_field_and_summary()
    {
        var form = Drawn();
        Send(form, new FieldError("FullName", "Tulis nama."), new FieldError("Birth", "Tanggal tidak ada."));
        form.InvokeAsync(() => errors.ShowLeft("FullName", [], Texts));

        Assert.Empty(form.FindAll("#field-fullname-error"));
        Assert.Equal(["Tanggal tidak ada."], form.FindAll(".ma-errorsummary a").Select(link => link.TextContent));
    }

    [Fact]
    public void What_need_not_be_answered_says_so()
    {
        var form = Drawn();

        Assert.Contains("(boleh kosong)", form.Find("label[for=field-nik]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(boleh kosong)", form.Find("label[for=field-fullname]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22", "11", "2016", "2016-11-22")]
    [InlineData("", "", "", null)]
    public void A_date_is_read_from_its_parts(string day, string month, string year, string? date)
    {
        var read = TypedDate.Read(day, month, year);

        Assert.Equal(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), read.Date);
        Assert.False(read.Unreadable);
    }

    [Theory]
    [InlineData("31", "2", "2016")]
    [InlineData("22", "", "2016")]
    [InlineData("22", "11", "16")]
    [InlineData("x", "11", "2016")]
    public void Half_a_date_is_no_date_and_not_nothing(string day, string month, string year) => Assert.Equal(new TypedDate(null, true), TypedDate.Read(day, month, year));

    [Fact]
    public void What_was_typed_into_a_date_stays_while_it_is_no_date()
    {
        TypedDate value = default;
        var field = Render<DateField>(parameters => parameters.Add(date => date.Name, "Birth").Add(date => date.Label, "Lahir").Bind(date => date.Value, value, changed => value = changed));
        field.Find("input").Change("31");
        field.Find("select").Change("2");
        field.Render(parameters => parameters.Add(date => date.Value, value));

        Assert.True(value.Unreadable);
        Assert.Equal("31", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_choice_comes_back_as_what_it_stands_for()
    {
        int? chosen = null;
        var field = Render<SelectField<int?>>(parameters => parameters.Add(select => select.Name, "Reason").Add(select => select.Label, "Alasan")
            .Add(select => select.Choices, [new(10, "Yatim"), new(20, "Piatu")]).Bind(select => select.Value, chosen, value => chosen = value));

        field.Find("select").Change("1");
        Assert.Equal(20, chosen);
        field.Find("select").Change("");
        Assert.Null(chosen);
    }

    private void Send(IRenderedComponent<FormFrame> form, params FieldError[] found) => form.InvokeAsync(() => errors.Show(found, Texts));

    private IRenderedComponent<FormFrame> Drawn() => Render<FormFrame>(parameters => parameters.Add(form => form.Errors, errors).Add(form => form.ChildContent, builder =>
    {
        Field(builder, "FullName", required: true);
        Field(builder, "Nik", required: false);
    }));

    private static void Field(RenderTreeBuilder builder, string name, bool required)
    {
        builder.OpenComponent<TextField>(0);
        builder.AddComponentParameter(1, nameof(TextField.Name), name);
        builder.AddComponentParameter(2, nameof(TextField.Label), name);
        builder.AddComponentParameter(3, nameof(TextField.Help), "?");
        builder.AddComponentParameter(4, nameof(TextField.Required), required);
        builder.CloseComponent();
    }
}
