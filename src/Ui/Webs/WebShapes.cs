namespace MerajutASA.Ui.Webs;

/// <summary>The outlines of shapes, one unit from middle to edge.</summary>
internal static class WebShapes
{
    public static string Path(WebShape shape) => shape switch
    {
        WebShape.Square => "M-.88,-.88H.88V.88H-.88Z",
        WebShape.Diamond => "M0,-1.2L1.2,0L0,1.2L-1.2,0Z",
        WebShape.Triangle => "M0,-1.25L1.15,.85H-1.15Z",
        WebShape.Hexagon => "M-1.1,0L-.55,-.95H.55L1.1,0L.55,.95H-.55Z",
        WebShape.Pentagon => "M0,-1.15L1.1,-.35L.68,.95H-.68L-1.1,-.35Z",
        _ => "M-1,0A1,1 0 1 0 1,0A1,1 0 1 0 -1,0Z",
    };
}
