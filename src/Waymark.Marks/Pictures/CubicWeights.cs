namespace Waymark.Marks.Pictures;

/// <summary>Weights of cubic convolution with a = -1/2 (Keys, IEEE Trans. ASSP 29, 1981): the four samples around a place between the middle two.</summary>
internal static class CubicWeights
{
    /// <param name="t">From the second sample to the third, 0 to 1.</param>
    public static void Of(float t, Span<float> weights)
    {
        var (t2, t3) = (t * t, t * t * t);
        weights[0] = (-0.5f * t3) + t2 - (0.5f * t);
        weights[1] = (1.5f * t3) - (2.5f * t2) + 1;
        weights[2] = (-1.5f * t3) + (2 * t2) + (0.5f * t);
        weights[3] = (0.5f * t3) - (0.5f * t2);
    }
}
