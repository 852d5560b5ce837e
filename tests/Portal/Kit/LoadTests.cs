using Bunit;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Portal.Tests.Sample;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace MerajutASA.Portal.Tests.Kit;

public sealed class LoadTests : KitTest
{
    private IStringLocalizer Texts => Services.GetRequiredService<IStringLocalizer<SampleModule>>();

    [Fact]
    public void While_it_waits_the_shape_of_the_content_is_there() =>
        Assert.NotEmpty(Drawn(() => new TaskCompletionSource<Outcome<string>>().Task).FindAll(".ma-skeleton[role=status]"));

    [Fact]
    public void What_was_found_is_shown() => Assert.Equal("Siti", Drawn(() => Done("Siti")).Find("p").TextContent);

    [Fact]
    public void What_is_absent_looks_as_an_unknown_address_does() =>
        Assert.Equal("Halaman tidak ditemukan", Drawn(() => Task.FromResult<Outcome<string>>(new Outcome<string>.NotFound())).Find("h1").TextContent);

    [Fact]
    public void A_refusal_is_told_in_the_modules_words() =>
        Assert.Contains("TooEarly", Drawn(() => Task.FromResult<Outcome<string>>(new Outcome<string>.Refused("TooEarly"))).Find("[role=alert]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_store_that_is_down_is_named_and_nothing_else_is_lost()
    {
        var drawn = Drawn(() => throw new StoreUnavailableException("keys"));

        Assert.Contains("Tempat penyimpanan kunci tidak menjawab", drawn.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("tidak ada data yang hilang", drawn.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("id", "tidak tahu apakah perubahan Anda tersimpan", "Muat ulang"), InlineData("en", "do not know whether your change was saved", "Reload")]
    public void After_a_lost_answer_one_is_told_to_look_before_doing_it_again(string language, string told, string reload)
    {
        Speak(language);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/children/7");
        var drawn = Drawn(() => throw new OutcomeUnknownException(Guid.NewGuid(), new IOException("The line broke.")));

        Assert.Contains(told, drawn.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("http://localhost/children/7", reload), (drawn.Find("a").GetAttribute("href"), drawn.Find("a").TextContent));
        Assert.Empty(drawn.FindAll("button"));
    }

    [Fact]
    public void Whoever_was_signed_out_can_sign_in_and_come_back()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/children/7?tab=plan");

        Assert.Equal("/sign-in?from=%2Fchildren%2F7%3Ftab%3Dplan", Drawn(() => throw new SessionRefusedException()).Find("a").GetAttribute("href"));
    }

    [Fact]
    public void After_a_mistake_of_ours_it_can_be_tried_again()
    {
        var broken = true;
        var drawn = Drawn(() => broken ? throw new InvalidOperationException("At a secret place.") : Done("Siti"));
        Assert.DoesNotContain("secret place", drawn.Markup, StringComparison.Ordinal);

        broken = false;
        drawn.Find("button").Click();

        Assert.Equal("Siti", drawn.Find("p").TextContent);
    }

    [Fact]
    public void Another_thing_is_asked_for_anew_and_the_same_is_not()
    {
        var asked = 0;
        var drawn = Drawn(() => Done($"{++asked}"));

        drawn.Render(parameters => parameters.Add(load => load.Of, 1));
        Assert.Equal("1", drawn.Find("p").TextContent);
        drawn.Render(parameters => parameters.Add(load => load.Of, 2));
        Assert.Equal("2", drawn.Find("p").TextContent);
    }

    [Fact]
    public void A_late_answer_about_another_thing_is_not_shown()
    {
        var first = new TaskCompletionSource<Outcome<string>>();
        var asked = 0;
        var drawn = Drawn(() => asked++ == 0 ? first.Task : Done("second"));

        drawn.Render(parameters => parameters.Add(load => load.Of, 2));
        first.SetResult("first");

        Assert.Equal("second", drawn.Find("p").TextContent);
    }

    [Fact]
    public void A_page_that_is_only_prerendered_asks_nothing()
    {
        var asked = 0;
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Render(builder =>
        {
            builder.OpenComponent<Load<string>>(0);
            builder.AddComponentParameter(1, nameof(Load<string>.From), () => Done($"{++asked}"));
            builder.AddComponentParameter(2, nameof(Load<string>.Texts), Texts);
            builder.AddComponentParameter(3, nameof(Load<string>.ChildContent), (RenderFragment<string>)(_ => _ => { }));
            builder.AddComponentRenderMode(RenderMode.InteractiveServer);
            builder.CloseComponent();
        });

        Assert.Equal(0, asked);
    }

    private static Task<Outcome<string>> Done(string value) => Task.FromResult<Outcome<string>>(value);

    private IRenderedComponent<Load<string>> Drawn(Func<Task<Outcome<string>>> from) => Render<Load<string>>(parameters => parameters
        .Add(load => load.From, from).Add(load => load.Texts, Texts).Add(load => load.Of, 1).Add(load => load.ChildContent, value => $"<p>{value}</p>"));
}
