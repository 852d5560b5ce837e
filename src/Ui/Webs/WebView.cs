using System.Globalization;

namespace MerajutASA.Ui.Webs;

/// <summary>Which part of a web is in sight; each step gives another view.</summary>
internal sealed record WebView(double Left, double Top, double Width, double Height, double Zoom = 1)
{
    private const double Step = 1.5;
    private const double Most = 12;
    private const double Margin = 70;
    private const double SmallestSide = 400;

    public double ShownWidth => Width / Zoom;

    public double ShownHeight => Height / Zoom;

    public bool IsNearest => Zoom >= Most;

    public bool IsWhole => Zoom <= 1;

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{Left:0.#} {Top:0.#} {ShownWidth:0.#} {ShownHeight:0.#}");

    public static WebView Of(WebPicture picture)
    {
        if (picture.Nodes.Count == 0)
            return new WebView(0, 0, SmallestSide, SmallestSide);
        var left = picture.Nodes.Min(node => node.At.X - node.Size) - Margin;
        var top = picture.Nodes.Min(node => node.At.Y - node.Size) - Margin;
        var width = picture.Nodes.Max(node => node.At.X + node.Size) + Margin - left;
        var height = picture.Nodes.Max(node => node.At.Y + Math.Max(node.Size, node.LabelBelow)) + Margin - top;
        var (wider, higher) = (Math.Max(0, SmallestSide - width), Math.Max(0, SmallestSide - height));
        return new WebView(left - (wider / 2), top - (higher / 2), width + wider, height + higher);
    }

    /// <summary>Nearer or farther around the middle of what is in sight.</summary>
    public WebView Zoomed(bool nearer)
    {
        var zoom = Math.Clamp(nearer ? Zoom * Step : Zoom / Step, 1, Most);
        return this with { Zoom = zoom, Left = Left + ((ShownWidth - (Width / zoom)) / 2), Top = Top + ((ShownHeight - (Height / zoom)) / 2) };
    }

    /// <summary>A quarter of what is in sight to a side.</summary>
    public WebView Moved(int right, int down) => this with { Left = Left + (right * ShownWidth / 4), Top = Top + (down * ShownHeight / 4) };
}
