namespace MerajutASA.Ui.Webs;

/// <summary>What a thing of a web is drawn as; beside its colour, never instead of it.</summary>
public enum WebShape
{
    Circle,
    Square,
    Diamond,
    Triangle,
    Hexagon,
    Pentagon,
}
