using System.Drawing;
using QRCoder;

namespace MerajutASA.Ui.Charts;

/// <summary>A QR code (ISO/IEC 18004) as a picture of its own.</summary>
public static class QrCode
{
    private const int Side = 232;

    /// <summary>Black on white in both appearances, with its quiet zone: many scanners read nothing else.</summary>
    public static string Svg(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(new Size(Side, Side), "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.WidthHeightAttribute);
    }
}
