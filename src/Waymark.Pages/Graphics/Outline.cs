using System.Collections.Immutable;
using Waymark.Pages.Geometry;

namespace Waymark.Pages.Graphics;

public enum Verb : byte { Move, Line, Curve, Close }

/// <summary>One step of a path.</summary>
/// <param name="End">Where it ends; meaningless for <see cref="Verb.Close"/>.</param>
/// <param name="Control1">First control point of a cubic Bézier curve, only for <see cref="Verb.Curve"/>.</param>
/// <param name="Control2">Second control point, likewise.</param>
public readonly record struct PathStep(Verb Verb, Point End, Point Control1 = default, Point Control2 = default);

/// <summary>A path of one or more subpaths, each beginning with a <see cref="Verb.Move"/>. Filled by the non-zero winding rule.</summary>
public sealed record Outline(ImmutableArray<PathStep> Steps)
{
    /// <summary>The smallest rectangle around all points, control points included.</summary>
    public Rectangle Bounds
    {
        get
        {
            var (left, top) = (double.PositiveInfinity, double.PositiveInfinity);
            var (right, bottom) = (double.NegativeInfinity, double.NegativeInfinity);
            foreach (var step in Steps)
            {
                if (step.Verb == Verb.Close) continue;
                Include(step.End);
                if (step.Verb != Verb.Curve) continue;
                Include(step.Control1);
                Include(step.Control2);
            }

            return left > right ? default : new(new Pt(left), new Pt(top), new Pt(right - left), new Pt(bottom - top));

            void Include(Point point)
            {
                (left, right) = (Math.Min(left, point.X.Value), Math.Max(right, point.X.Value));
                (top, bottom) = (Math.Min(top, point.Y.Value), Math.Max(bottom, point.Y.Value));
            }
        }
    }

    /// <summary>The same path under a map.</summary>
    public Outline Under(Transform transform) => Mapped(transform.Apply);

    /// <summary>The same path with its points on the grid of hundredths.</summary>
    public Outline OnGrid() => Mapped(point => new(point.X.OnGrid, point.Y.OnGrid));

    /// <summary>The same path with its points on whole points.</summary>
    public Outline InWholePoints() => Mapped(point => new(Whole(point.X), Whole(point.Y)));

    private static Pt Whole(Pt length) => new(Math.Round(length.Value, MidpointRounding.AwayFromZero));

    private Outline Mapped(Func<Point, Point> map)
    {
        var mapped = ImmutableArray.CreateBuilder<PathStep>(Steps.Length);
        foreach (var step in Steps)
        {
            mapped.Add(step.Verb switch
            {
                Verb.Close => step,
                Verb.Curve => new(Verb.Curve, map(step.End), map(step.Control1), map(step.Control2)),
                _ => new(step.Verb, map(step.End)),
            });
        }

        return new(mapped.MoveToImmutable());
    }
}
